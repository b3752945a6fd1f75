import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/protocol/commands.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import type { Datasets } from '../../../src/worker/datasets/datasets.ts';
import { createRig, settings } from './rig.ts';

const startRun = (runId = 1, change: Partial<RunSettings> = {}): Command => ({
  type: 'startRun',
  runId,
  pace: 'full',
  settings: { ...settings, ...change },
});

/** Patches that are on their way and never come. */
const waiting: Partial<Datasets> = { prepare: () => new Promise(() => undefined) };

describe('while patches are prepared', () => {
  it('engines are tried already, as the visitor asked for them', async () => {
    const rig = createRig({ datasets: waiting });
    rig.send({ type: 'chooseBackend', preference: 'wasm' });
    rig.send(startRun());
    await rig.quiet();
    expect(rig.chosenAhead).toEqual([{ preference: 'wasm', refused: [] }]);
    expect(rig.events('runStarted')).toEqual([]);
  });

  it('none is tried that the run would not fit into', async () => {
    const rig = createRig({ datasets: waiting });
    rig.send(startRun(1, { data: { ...settings.data, patchSize: 28, patchCount: 60_000 }, hiddenSize: 400 }));
    await rig.quiet();
    const refused = rig.chosenAhead[0]?.refused;
    expect(refused).toEqual(expect.arrayContaining(['webgl', 'wasm', 'cpu']));
    expect(refused).not.toContain('simd');
  });

  it('none is tried that was lost for good', async () => {
    const rig = createRig({
      fault: (evaluation, backend) => (backend === 'simd' && evaluation > 3 ? 'throws' : undefined),
    });
    const finished = rig.next('runFinished');
    rig.send(startRun());
    rig.send({ type: 'trainRun', runId: 1 });
    await finished;
    rig.send(startRun(2));
    await rig.quiet();
    expect(rig.chosenAhead.map(({ refused }) => refused)).toEqual([[], ['simd']]);
  });
});
