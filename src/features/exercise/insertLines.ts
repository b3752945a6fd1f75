import type { CodeLanguage } from '../../exercise/messages.ts';
import { guidedLesson } from './guidedSteps.ts';

/** The line that packs the gradient. */
const packing = /^([ \t]*)grad\s*=/;
const comment: Readonly<Record<CodeLanguage, RegExp>> = { octave: /^\s*[%#]/, python: /^\s*#/ };
const countsPatches = /^\s*m\s*=/m;

/**
 * The text of the cost function with more lines, before the gradient is packed; undefined where it is packed nowhere. The line that
 * counts the patches comes with them if it is not there yet.
 */
export function insertLines(text: string, lines: string, language: CodeLanguage): string | undefined {
  const all = text.split('\n');
  let at = all.findLastIndex((line) => packing.test(line));
  const indent = packing.exec(all[at] ?? '')?.[1] ?? '';
  if (at < 0) return undefined;
  while (comment[language].test(all[at - 1] ?? '')) at -= 1;
  const [counting = ''] = guidedLesson(language, 'feedForward').setup;
  const added = [...(countsPatches.test(text) ? [] : [counting]), ...lines.trimEnd().split('\n')];
  let end = at;
  while (end > 0 && all[end - 1]?.trim() === '') end -= 1;
  const before = all.slice(0, end);
  return [...before, ...added.map((line) => indent + line), '', ...all.slice(at)].join('\n');
}
