import type { Builtin } from '../evaluate/machine.ts';
import { cells } from './cells.ts';
import { construct } from './construct.ts';
import { control } from './control.ts';
import { elementary } from './elementary.ts';
import { evaluation } from './evaluation.ts';
import { extremes } from './extremes.ts';
import { linear } from './linear.ts';
import { pairs } from './pairs.ts';
import { reductions } from './reductions.ts';
import { shape } from './shape.ts';
import { strings } from './strings.ts';
import { types } from './types.ts';

/** All built-in functions by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...elementary,
  ...pairs,
  ...reductions,
  ...extremes,
  ...construct,
  ...shape,
  ...linear,
  ...types,
  ...strings,
  ...cells,
  ...control,
  ...evaluation,
]);
