import { describe, expect, it } from 'vitest';
import { branchOf } from '../../../src/archive/branchOf.ts';
import { packRun, summaryOf, unpackRun } from '../../../src/archive/packRun.ts';
import { parseRun } from '../../../src/archive/parseRun.ts';
import { trainedRun } from './runs.ts';

const point = { iteration: 3, evaluations: 5, theta: new Float64Array(148).fill(0.5) };

describe('a branch', () => {
  it('stands at its iteration with the curve and the settings of then, and an empty memory', () => {
    const run = trainedRun(8);
    const changes = [
      { iteration: 2, beta: 4 },
      { iteration: 3, optimiser: 'adam', learningRate: 0.01, batchSize: 100 } as const,
      { iteration: 6, beta: 9 },
    ];
    const { settings, run: branch } = branchOf(
      { ...run, changes, present: 8, iteration: 3 },
      'parent',
      point,
    );
    expect(settings.objective.beta).toBe(4);
    expect(settings.optimiser).toEqual({ name: 'adam', learningRate: 0.01, batchSize: 100 });
    expect(branch).toMatchObject({
      iteration: 3,
      evaluations: 5,
      phase: 'paused',
      parent: { id: 'parent', iteration: 3 },
    });
    expect(branch.present).toBeUndefined();
    expect(branch.costs.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3]);
    expect(branch.changes).toHaveLength(2);
    // The way there is that of the other run: its iterations can be done again from here, too.
    expect(branch.checkpoint).toEqual({ ...point, legs: run.checkpoint?.legs });
    const early = branchOf(run, 'parent', { ...point, iteration: 0 });
    expect(early.run.checkpoint?.legs).toEqual(run.checkpoint?.legs?.slice(0, 1));
  });

  it('is another run than the one it branched off from, also once it has been kept and brought back', () => {
    const run = { ...trainedRun(8), changes: [], markers: [] };
    const branch = branchOf(run, 'parent', point);
    expect(branch.run.begun).not.toBe(run.begun);
    expect(branch.run.begun).toEqual(run.begun);
    const label = { id: 'branch', name: '', pinned: false, savedAt: 1 };
    const [saved, parent] = [packRun(branch, label), packRun({ run }, label)];
    if (!saved || !parent) throw new Error('They are not worth saving.');
    expect(summaryOf(saved, 1, 1).key).not.toBe(summaryOf(parent, 1, 1).key);
    const read = parseRun(structuredClone(saved));
    expect('run' in read && unpackRun(read.run).run.parent).toEqual({ id: 'parent', iteration: 3 });
  });

  it('and a saved run keep what the iterations had cost, as far as it was counted', () => {
    const efforts = [0, 3, 6].map((iteration) => ({
      iteration,
      evaluations: 2 * iteration,
      seconds: iteration / 4,
    }));
    const run = { ...trainedRun(8), efforts };
    const branch = branchOf(run, 'parent', point).run;
    expect(branch.efforts).toEqual(efforts.slice(0, 2));
    expect(branch.checkpoint?.seconds).toBe(0.75);
    const saved = packRun({ run: branch }, { id: 'b', name: '', pinned: false, savedAt: 1 });
    const read = parseRun(saved);
    expect('run' in read && unpackRun(read.run).run.efforts).toEqual(efforts.slice(0, 2));
    expect('run' in read && read.run.checkpoint.seconds).toBe(0.75);
    const uncounted = packRun({ run: trainedRun(8) }, { id: 'c', name: '', pinned: false, savedAt: 1 });
    expect(uncounted && unpackRun(uncounted).run.efforts).toEqual([]);
  });
});
