import type { Builtin } from '../evaluate/machine.ts';
import { cells } from './cells.ts';
import { random } from './chance.ts';
import { construct } from './construct.ts';
import { elementary } from './elementary.ts';
import { errors } from './errors.ts';
import { evaluation } from './evaluation.ts';
import { extremes } from './extremes.ts';
import { linear } from './linear.ts';
import { mapping } from './mapping.ts';
import { numberTexts } from './numberText.ts';
import { order } from './order.ts';
import { output } from './output.ts';
import { pairs } from './pairs.ts';
import { reductions } from './reductions.ts';
import { patterns } from './repeat.ts';
import { shape } from './shape.ts';
import { strings } from './strings.ts';
import { structs } from './structs.ts';
import { surroundings } from './surroundings.ts';
import { types } from './types.ts';

/** All built-in functions by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...elementary,
  ...pairs,
  ...reductions,
  ...extremes,
  ...construct,
  ...random,
  ...patterns,
  ...shape,
  ...order,
  ...linear,
  ...types,
  ...strings,
  ...numberTexts,
  ...cells,
  ...structs,
  ...mapping,
  ...errors,
  ...output,
  ...surroundings,
  ...evaluation,
]);
