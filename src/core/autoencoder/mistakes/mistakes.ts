import { consistentMistakes } from './consistentMistakes.ts';
import { gradientMistakes } from './gradientMistakes.ts';
import type { MistakeCode } from './mistake.ts';

/**
 * All mistakes, those that a gradient check can see first. Which blocks one lights up is for a check of its
 * `costAndGradient` against its own cost to find out.
 */
export const mistakes: readonly MistakeCode[] = [...gradientMistakes, ...consistentMistakes];
