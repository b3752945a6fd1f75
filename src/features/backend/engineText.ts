import { formatRate } from '../../format/number.ts';
import type { Run } from '../../store/run.ts';
import type { Engine } from '../../store/stores.ts';
import type { EngineChoiceWords } from '../../words/en/engineChoice.ts';

type EngineName = NonNullable<Engine['chosen']>['backend'];

/** What the visitor may choose, in the order of the list. */
export const enginePreferences = [
  'auto',
  'webgl',
  'webgpu',
  'simd',
  'simd64',
  'wasm',
  'cpu',
] as const satisfies readonly (EngineName | 'auto')[];

/** What the run is doing, in a word; while it trains, how fast. */
export function activityOf({ phase, iterationsPerSecond }: Run, words: EngineChoiceWords): string {
  if (phase !== 'training' || iterationsPerSecond <= 0) return words.phases[phase];
  return words.speed(formatRate(iterationsPerSecond));
}
