import type { Paragraph } from './spans.ts';

/** Words of English, and characters of Chinese, that a careful reader takes in each minute. */
const wordsEachMinute = 180;
const charactersEachMinute = 300;

/** Whole minutes that reading takes, at least 1. Numbers and formulas count as one word each. */
export function readingMinutes(paragraphs: readonly Paragraph[]): number {
  const spans = paragraphs.flat();
  const words = spans.map((span) => ('text' in span ? span.text : '1')).join(' ');
  const characters = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = words.match(/[^\s\p{Script=Han}\p{P}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / charactersEachMinute + others / wordsEachMinute));
}
