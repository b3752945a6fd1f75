import { beforeAll, describe, expect, it } from 'vitest';
import { type AnyChapterText, chapters } from '../../../src/notes/course.ts';
import { equations } from '../../../src/notes/equations.ts';
import { symbols, terms } from '../../../src/notes/glossary/entries.ts';
import { chapterTexts } from '../../../src/notes/languages.ts';
import { type ChapterId, chapterIds } from '../../../src/notes/structure/chapterIds.ts';
import { type FigureReference, readouts, scrubbable } from '../../../src/notes/structure/figures.ts';
import type { Step } from '../../../src/notes/structure/steps.ts';
import { type Language, languages } from '../../../src/words/languages.ts';
import { idsOf, paragraphsOf, stringsOf, wordsOf } from './words.ts';

const texts = new Map<string, AnyChapterText>();

beforeAll(async () => {
  for (const id of chapterIds) {
    for (const language of languages) texts.set(`${id} ${language}`, await chapterTexts[id][language]());
  }
});

const textOf = (id: ChapterId, language: Language): AnyChapterText => texts.get(`${id} ${language}`)!;
const stepsOf = (id: ChapterId): readonly [string, Step][] => Object.entries(chapters[id].structure.steps);
const kindsOf = (id: ChapterId, kind: Step['kind']): number =>
  stepsOf(id).filter(([, step]) => step.kind === kind).length;

/** The figure beside each step: its own, or that of an earlier step. */
function figuresOf(id: ChapterId): ReadonlyMap<string, FigureReference | undefined> {
  let figure: FigureReference | undefined;
  return new Map(
    stepsOf(id).map(([name, step]) => {
      if ('figure' in step && step.figure) figure = step.figure;
      return [name, figure];
    }),
  );
}

describe.each(chapterIds)('the chapter %s', (id) => {
  it('asks for a prediction and for the gap, asks two recall questions, and has something to break', () => {
    expect(chapters[id].structure.id).toBe(id);
    expect(kindsOf(id, 'prediction')).toBeGreaterThanOrEqual(1);
    expect(kindsOf(id, 'gap')).toBeGreaterThanOrEqual(1);
    expect(kindsOf(id, 'recall')).toBeGreaterThanOrEqual(2);
    expect(kindsOf(id, 'break')).toBeGreaterThanOrEqual(1);
  });

  it('looks back only on predictions that stand before, and names answers that are among the options', () => {
    const names = stepsOf(id).map(([name]) => name);
    for (const [name, step] of stepsOf(id)) {
      if (step.kind === 'gap') {
        expect(names.indexOf(step.about), name).toBeLessThan(names.indexOf(name));
        expect(chapters[id].structure.steps[step.about]?.kind, name).toBe('prediction');
      }
      if (step.kind === 'recall' || step.kind === 'blank') expect(step.options, name).toContain(step.right);
      if (step.kind === 'prediction' && step.answer.kind === 'choice') {
        expect(step.answer.options, name).toContain(step.answer.came);
      }
    }
  });

  it('begins with a figure', () => {
    expect([...figuresOf(id).values()][0]).toBeDefined();
  });

  it.each(languages)('has words for every step in %s, with ids that exist', (language) => {
    const { steps, title, question } = textOf(id, language);
    expect(Object.keys(steps)).toEqual(Object.keys(chapters[id].structure.steps));
    expect(title.length * question.length).toBeGreaterThan(0);
    const figures = figuresOf(id);
    for (const [name, step] of Object.entries(steps)) {
      const paragraphs = paragraphsOf(step);
      expect(paragraphs.length, name).toBeGreaterThan(0);
      for (const span of paragraphs.flat()) {
        const figure = figures.get(name);
        if (span.kind === 'term') expect(terms, name).toHaveProperty(span.id);
        if (span.kind === 'symbol') expect(symbols, name).toHaveProperty(span.id);
        if (span.kind === 'equation') expect(equations, name).toHaveProperty(span.id);
        if (span.kind === 'value') expect(chapters[id].values, name).toHaveProperty(span.id);
        if (span.kind === 'liveNumber') expect(figure && readouts[figure.id], name).toContain(span.id);
        if (span.kind === 'setting') expect(settingOf(figure, span.id), `${name}: ${span.id}`).toBeDefined();
        if (span.kind === 'link' && span.step !== undefined) {
          expect(chapters[span.chapter].structure.steps, name).toHaveProperty(span.step);
        }
      }
    }
  });

  it.each(languages)('states no number in %s but those that are given or computed', (language) => {
    const given = new Set(chapters[id].structure.given);
    for (const [name, step] of Object.entries(textOf(id, language).steps)) {
      const words = [...paragraphsOf(step).map(wordsOf), ...stringsOf(step)].join('\n');
      const numerals = words.match(/\d+×\d+|−?\d[\d,]*(?:\.\d+)?/g) ?? [];
      expect(
        numerals.map((numeral) => numeral.replace(/,$/, '')).filter((numeral) => !given.has(numeral)),
        name,
      ).toEqual([]);
    }
  });

  it('numbers the chapters that it points to as they are ordered', () => {
    const words = Object.values(textOf(id, 'en').steps).flatMap(paragraphsOf).flat();
    for (const span of words) {
      const number = span.kind === 'link' ? /chapter (\d+)/i.exec(span.text)?.[1] : undefined;
      if (span.kind === 'link' && number) expect(chapterIds[Number(number) - 1]).toBe(span.chapter);
    }
  });

  it('gives no number as given that the text does not contain', () => {
    const words = languages
      .flatMap((language) => Object.values(textOf(id, language).steps))
      .flatMap((step) => [...paragraphsOf(step).map(wordsOf), ...stringsOf(step)])
      .join('\n');
    expect(chapters[id].structure.given.filter((numeral) => !words.includes(numeral))).toEqual([]);
  });

  it('states every value that it holds, and the same values, figures and settings in both languages', () => {
    const english = textOf(id, 'en').steps;
    const chinese = textOf(id, 'zh-Hans').steps;
    const stated = new Set<string>();
    for (const name of Object.keys(english)) {
      const [first, second] = [english[name]!, chinese[name]!].map(paragraphsOf) as [
        ReturnType<typeof paragraphsOf>,
        ReturnType<typeof paragraphsOf>,
      ];
      for (const kind of ['value', 'liveNumber', 'setting'] as const) {
        expect(idsOf(second, kind).toSorted(), `${name}: ${kind}`).toEqual(idsOf(first, kind).toSorted());
      }
      for (const value of idsOf(first, 'value')) stated.add(value);
    }
    expect([...stated].toSorted()).toEqual(Object.keys(chapters[id].values).toSorted());
  });

  it('is written in Chinese where it is to be', () => {
    for (const [name, step] of Object.entries(textOf(id, 'zh-Hans').steps)) {
      for (const paragraph of paragraphsOf(step)) {
        const words = wordsOf(paragraph).trim();
        if (words.length > 3) expect(words, name).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

function settingOf(
  figure: FigureReference | undefined,
  setting: keyof typeof scrubbable,
): number | undefined {
  const settings = figure?.settings ?? {};
  const objective: unknown = Reflect.get(settings, 'objective');
  const found: unknown =
    Reflect.get(settings, setting) ??
    (typeof objective === 'object' && objective ? Reflect.get(objective, setting) : undefined);
  const { min, max } = scrubbable[setting];
  return typeof found === 'number' && found >= min && found <= max ? found : undefined;
}
