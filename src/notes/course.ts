import { structure as after } from './chapters/after/structure.ts';
import { values as afterValues } from './chapters/after/values.ts';
import { structure as checking } from './chapters/checking/structure.ts';
import { values as checkingValues } from './chapters/checking/values.ts';
import { structure as compression } from './chapters/compression/structure.ts';
import { values as compressionValues } from './chapters/compression/values.ts';
import { structure as contrast } from './chapters/contrast/structure.ts';
import { values as contrastValues } from './chapters/contrast/values.ts';
import { structure as cost } from './chapters/cost/structure.ts';
import { values as costValues } from './chapters/cost/values.ts';
import { structure as descent } from './chapters/descent/structure.ts';
import { values as descentValues } from './chapters/descent/values.ts';
import { structure as digits } from './chapters/digits/structure.ts';
import { values as digitsValues } from './chapters/digits/values.ts';
import { structure as excites } from './chapters/excites/structure.ts';
import { values as excitesValues } from './chapters/excites/values.ts';
import { structure as gradients } from './chapters/gradients/structure.ts';
import { values as gradientsValues } from './chapters/gradients/values.ts';
import { structure as learns } from './chapters/learns/structure.ts';
import { values as learnsValues } from './chapters/learns/values.ts';
import { structure as memory } from './chapters/memory/structure.ts';
import { values as memoryValues } from './chapters/memory/values.ts';
import { structure as sparsity } from './chapters/sparsity/structure.ts';
import { values as sparsityValues } from './chapters/sparsity/values.ts';
import { structure as vectorising } from './chapters/vectorising/structure.ts';
import { values as vectorisingValues } from './chapters/vectorising/values.ts';
import type { ChapterId } from './structure/chapterIds.ts';
import type { ChapterText } from './structure/chapterText.ts';
import type { ChapterStructure } from './structure/steps.ts';
import type { StatedValues } from './text/values.ts';

/** What is known of a chapter before its words are loaded. */
export interface Chapter {
  readonly structure: ChapterStructure;
  readonly values: StatedValues;
}

/** The words of any chapter. */
export type AnyChapterText = ChapterText<ChapterStructure>;

export const chapters: Readonly<Record<ChapterId, Chapter>> = {
  learns: { structure: learns, values: learnsValues },
  compression: { structure: compression, values: compressionValues },
  sparsity: { structure: sparsity, values: sparsityValues },
  excites: { structure: excites, values: excitesValues },
  contrast: { structure: contrast, values: contrastValues },
  cost: { structure: cost, values: costValues },
  gradients: { structure: gradients, values: gradientsValues },
  checking: { structure: checking, values: checkingValues },
  descent: { structure: descent, values: descentValues },
  vectorising: { structure: vectorising, values: vectorisingValues },
  digits: { structure: digits, values: digitsValues },
  memory: { structure: memory, values: memoryValues },
  after: { structure: after, values: afterValues },
};
