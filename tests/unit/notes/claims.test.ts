import { describe, expect, it } from 'vitest';
import { claims as after } from '../../../src/notes/chapters/after/claims.ts';
import { claims as checking } from '../../../src/notes/chapters/checking/claims.ts';
import { claims as compression } from '../../../src/notes/chapters/compression/claims.ts';
import { claims as contrast } from '../../../src/notes/chapters/contrast/claims.ts';
import { claims as cost } from '../../../src/notes/chapters/cost/claims.ts';
import { claims as descent } from '../../../src/notes/chapters/descent/claims.ts';
import { claims as digits } from '../../../src/notes/chapters/digits/claims.ts';
import { claims as excites } from '../../../src/notes/chapters/excites/claims.ts';
import { claims as gradients } from '../../../src/notes/chapters/gradients/claims.ts';
import { claims as learns } from '../../../src/notes/chapters/learns/claims.ts';
import { claims as memory } from '../../../src/notes/chapters/memory/claims.ts';
import { claims as sparsity } from '../../../src/notes/chapters/sparsity/claims.ts';
import { claims as vectorising } from '../../../src/notes/chapters/vectorising/claims.ts';
import { chapters } from '../../../src/notes/course.ts';
import { type ChapterId, chapterIds } from '../../../src/notes/structure/chapterIds.ts';
import { formatValue } from '../../../src/notes/text/values.ts';

const claims: Readonly<Record<ChapterId, () => Readonly<Record<string, number>>>> = {
  learns,
  compression,
  sparsity,
  excites,
  contrast,
  cost,
  gradients,
  checking,
  descent,
  vectorising,
  digits,
  memory,
  after,
};

describe('the numbers that the text states', () => {
  it.each(chapterIds)('are in chapter %s those that its script computes', { timeout: 300_000 }, (id) => {
    const { values } = chapters[id];
    const printed = Object.entries(values).map(([name, stated]) => [name, formatValue(stated, 'en')]);
    const computed = Object.entries(claims[id]()).map(([name, value]) => {
      const form = values[name]?.form ?? { as: 'decimal', digits: 6 };
      return [name, formatValue({ value, form }, 'en')];
    });
    expect(Object.fromEntries(printed)).toEqual(Object.fromEntries(computed));
  });
});
