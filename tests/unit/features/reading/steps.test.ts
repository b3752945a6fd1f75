import { describe, expect, test } from 'vitest';
import { groupSteps } from '../../../../src/features/reading/groupSteps.ts';
import { answersAsText } from '../../../../src/features/reading/notebook/answersAsText.ts';
import { isRight } from '../../../../src/features/reading/steps/isRight.ts';
import { joinPunctuation } from '../../../../src/features/reading/text/joinPunctuation.ts';
import { scrubbedSettings, scrubbedValue } from '../../../../src/features/reading/text/scrubbed.ts';
import type { CourseTexts } from '../../../../src/features/reading/useTexts.ts';
import { chapters } from '../../../../src/notes/course.ts';
import { chapterTexts, glossaryTexts } from '../../../../src/notes/languages.ts';
import { chapterIds } from '../../../../src/notes/structure/chapterIds.ts';
import { type Paragraph, setting, symbol, term, text } from '../../../../src/notes/text/spans.ts';
import { reading } from '../../../../src/words/en/reading.ts';

describe('The steps of a chapter beside its figures', () => {
  test.each(chapterIds)('%s keeps every step, in its order', (id) => {
    const { structure } = chapters[id];
    expect(groupSteps(structure).flatMap(({ names }) => names)).toEqual(Object.keys(structure.steps));
  });

  test('a figure stays until a later step brings another', () => {
    const [first] = groupSteps(chapters.excites.structure);
    expect(first).toMatchObject({ figure: { id: 'beatTheUnit' }, names: ['sum', 'bound'] });
  });
});

describe('A blank in the code', () => {
  const { steps } = chapters.gradients.structure;
  test.each(['blankB1', 'blankB2'])('%s takes exactly the line that agrees with the reference', (name) => {
    const step = steps[name];
    if (step?.kind !== 'blank') throw new Error(`${name} is no blank.`);
    expect(step.options.filter((option) => isRight(step, option))).toEqual([step.right]);
  });
});

describe('A word that is drawn as a box', () => {
  const joined = (spans: Paragraph) =>
    joinPunctuation(spans).map(({ before, span, after }) => [
      before,
      'text' in span ? span.text : span.kind,
      after,
    ]);

  test('keeps the punctuation marks around it on its line', () => {
    const bottleneck = term('bottleneck', '瓶颈');
    expect(joined(text`叫作${bottleneck}。编码（${bottleneck}）里`)).toEqual([
      ['', '叫作', ''],
      ['', '瓶颈', '。'],
      ['', '编码', ''],
      ['（', '瓶颈', '）'],
      ['', '里', ''],
    ]);
  });

  test('keeps its value, too', () => {
    expect(joined(text`With ${symbol('rho')} = 0.01, and ${symbol('beta')} = ${setting('rho')}.`)).toEqual([
      ['', 'With ', ''],
      ['', 'symbol', ' = 0.01,'],
      ['', ' and ', ''],
      ['', 'symbol', ''],
      ['', ' = ', ''],
      ['', 'setting', '.'],
      ['', '', ''],
    ]);
  });
});

describe('A setting inside a sentence', () => {
  test('changes the setting of the figure, and nothing else', () => {
    expect(scrubbedSettings({ rho: 0.1, rhoHat: 0.5 }, 'rhoHat', 0.3)).toEqual({ rhoHat: 0.3 });
  });

  test('is found in the objective of a training', () => {
    const settings = { source: 'scenes', objective: { rho: 0.05, beta: 3 } };
    expect(scrubbedValue(settings, 'rho')).toBe(0.05);
    expect(scrubbedSettings(settings, 'rho', 0.2)).toEqual({ objective: { rho: 0.2, beta: 3 } });
  });
});

test('answers are saved with their questions, in the order of the course, under the name of the reader', async () => {
  const entries = chapterIds.map(async (id) => [id, await chapterTexts[id].en()] as const);
  const texts: CourseTexts = {
    language: 'en',
    chapters: Object.fromEntries(await Promise.all(entries)) as CourseTexts['chapters'],
    glossary: await glossaryTexts.en(),
    reading,
  };
  const answers = {
    'gradients/gap': { choices: [], text: 'Because of the slope.', done: true },
    'cost/foretellShape': { choices: ['fourBySix'], text: '', done: true },
    'nowhere/step': { choices: [], text: 'left out', done: true },
  };
  const saved = answersAsText(answers, texts, reading.room, 'Ada');
  expect(saved).toContain('Your name: Ada');
  expect(saved).toContain('- 4 rows and 6 columns');
  expect(saved).toContain('What shape has a⁽²⁾? ✓');
  expect(saved.indexOf('6 Step 1')).toBeLessThan(saved.indexOf('7 Step 2'));
  expect(saved).not.toContain('left out');
});
