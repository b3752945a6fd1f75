import { drawBars } from '../../core/patches/generators/bars.ts';
import { generatePenDigits } from '../../core/patches/generators/penDigits/penDigits.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { createRandom } from '../../core/random.ts';
import { randomStreams } from '../../core/randomStreams.ts';
import type { DataSettings } from '../../protocol/settings.ts';
import { StagedWork, type Stages } from './stagedWork.ts';

/** Sources that generate patches directly, as the network uses them. */
export type DrawnSource = 'bars' | 'digits';

interface Kept {
  readonly name: string;
  readonly patches: StagedWork<PatchSet>;
}

/** Patches that are drawn one by one from a run's seed: another seed, other patches. The last set is kept. */
export class DrawnPatches {
  private kept: Kept | undefined;

  /** @throws Superseded as `StagedWork.finish` does */
  async patches(
    source: DrawnSource,
    { patchSize, patchCount }: Pick<DataSettings, 'patchSize' | 'patchCount'>,
    seed: number,
    onStage: (stages: Stages | undefined) => void,
    isStale: () => boolean,
  ): Promise<PatchSet> {
    const name = [source, patchSize, patchCount, seed].join();
    if (this.kept?.name !== name) {
      const begin = () => draw(source, patchSize, patchCount, seed);
      this.kept = { name, patches: new StagedWork(begin) };
    }
    return this.kept.patches.finish(onStage, isStale);
  }
}

function* draw(
  source: DrawnSource,
  patchSize: number,
  count: number,
  seed: number,
): Generator<Stages, PatchSet, void> {
  switch (source) {
    case 'bars':
      return drawBars({ patchSize, count, random: createRandom(seed, randomStreams.patches) });
    case 'digits':
      return yield* generatePenDigits({ seed, patchSize, count });
    default:
      return source satisfies never;
  }
}
