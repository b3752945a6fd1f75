import { describe, expect, it } from 'vitest';
import { examineRun } from '../../../../src/core/health/examineRun.ts';
import type { FindingId } from '../../../../src/core/health/finding.ts';
import { isDeadEnd } from '../../../../src/core/health/finding.ts';
import type { RunRecord } from '../../../../src/core/health/runRecord.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';
import { findingsOf, recordingOf, replay } from './recordings.ts';

function idsAt(name: string, iteration: number): FindingId[] {
  const moment = findingsOf(name).find((one) => one.iteration === iteration);
  return moment!.findings.map(({ id }) => id);
}

function atEnd(name: string) {
  return findingsOf(name).at(-1)!.findings;
}

/** The course's run after 400 iterations, with some of it changed. */
function natural(changes: Partial<RunRecord>): RunRecord {
  return { ...Array.from(replay(recordingOf('natural'))).at(-1)!, ...changes };
}

describe("the course's two runs", () => {
  it.each(['natural', 'digits'])(
    '%s: nothing is called wrong at any iteration, and nothing is said at the end',
    (name) => {
      for (const { findings } of findingsOf(name)) {
        expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
        expect(findings.filter(({ id }) => id !== 'meanPatch')).toEqual([]);
      }
      expect(atEnd(name)).toEqual([]);
    },
  );

  it('stand still at the mean patch for a while, which is called by its name and no plateau', () => {
    for (const iteration of [10, 20, 30, 40]) expect(idsAt('natural', iteration)).toEqual(['meanPatch']);
    expect(idsAt('natural', 70)).toEqual([]);
  });

  courseDataTest('are well on the course’s own pictures too, by whatever optimiser', async (course) => {
    const recorded = await course.json<Record<string, number[]>>('reference/natural/traces.json');
    for (const totals of Object.values(recorded)) {
      for (let count = 1; count <= totals.length; count++) {
        const points = totals.slice(0, count).map((total, n) => ({
          iteration: n + 1,
          total,
          reconstructionError: 0.8 * total,
          weightDecay: 0.2 * total,
          sparsityPenalty: 0,
        }));
        const stopReason = count === totals.length ? 'budget' : undefined;
        const run = natural({ points, stopReason, data: undefined });
        expect(examineRun(run)).toEqual([]);
      }
    }
  });
});

describe('a run of another model', () => {
  const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };
  const data = { lowest: -1.5, highest: 2, meanPatchError: 0.5, collapseGain: 1 };

  it('has data outside of [0, 1] only where the output units cannot reach them', () => {
    const ids = (run: Partial<RunRecord>) => examineRun(natural({ data, ...run })).map(({ id }) => id);
    expect(ids({})).toContain('dataOutside');
    expect(ids({ objective: { ...objective, output: 'linear' } })).not.toContain('dataOutside');
  });

  it.each([
    { sparsity: 'l1', beta: 0.01 },
    { sparsity: 'topK', active: 3, beta: 0 },
  ] as const)('is asked for no mean activation: %j', (model) => {
    const run = natural({ objective: { ...objective, rho: 0.5, ...model }, rhoHat: [0.4, 0.3, 0.4] });
    expect(examineRun(run).map(({ id }) => id)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/weakSparsity|noSparsity|lambdaTooLarge/)]),
    );
  });

  it('has no sparsity with L1 and a β of 0', () => {
    const run = natural({ objective: { ...objective, beta: 0, sparsity: 'l1' } });
    expect(examineRun(run)).toContainEqual(expect.objectContaining({ id: 'noSparsity', rho: undefined }));
  });
});

describe('a run gone wrong', () => {
  it('by a learning rate too large is diverging from its first step, then no number', () => {
    expect(idsAt('diverging', 1)).toEqual(['diverging']);
    expect(idsAt('diverging', 100)).toEqual(['diverging']);
    expect(atEnd('notANumber')).toMatchObject([
      {
        id: 'notANumber',
        severity: 'problem',
        advice: { setting: 'learningRate', value: 1 },
      },
    ]);
  });

  it('by a λ too large is foreseen from its first iteration, and blank in the end', () => {
    expect(idsAt('collapsed', 0)).toEqual(['lambdaTooLarge']);
    const [finding] = atEnd('collapsed');
    expect(finding).toMatchObject({ id: 'collapsed', severity: 'problem' });
    expect(finding!.advice).toEqual({ setting: 'lambda', value: 1e-4 });
    expect(finding).toMatchObject({ lambda: 1e-3 });
    expect(isDeadEnd(finding!)).toBe(true);
  });

  it('by a λ near the limit loses some of its units', () => {
    expect(atEnd('partlyCollapsed').map(({ id }) => id)).toEqual(['partlyCollapsed']);
  });

  it('by a ρ too small has every unit off, and blames ρ rather than λ', () => {
    const findings = atEnd('allOff');
    expect(findings[0]).toMatchObject({ id: 'allOff', advice: { setting: 'rho', value: 0.01 } });
    expect(findings.filter(({ advice }) => advice !== undefined)).toHaveLength(1);
  });

  it('by a ρ near 1 has every unit on', () => {
    expect(atEnd('allOn')).toMatchObject([{ id: 'allOn', advice: { setting: 'rho', value: 0.01 } }]);
    const unasked = natural({ rhoHat: new Float64Array(25).fill(0.999) });
    expect(examineRun(unasked)[0]).toMatchObject({ id: 'allOn', severity: 'problem' });
  });

  it('without sparsity says so at once, with too little of it after a while', () => {
    expect(idsAt('noSparsity', 0)).toEqual(['noSparsity']);
    expect(atEnd('noSparsity')[0]!.advice).toEqual({ setting: 'beta', value: 3 });
    expect(idsAt('weakSparsity', 10)).not.toContain('weakSparsity');
    expect(atEnd('weakSparsity')).toMatchObject([
      { id: 'weakSparsity', times: 2, advice: { setting: 'beta', value: 3 } },
    ]);
  });

  it('by patches outside (0, 1) names their range and the step that mends it, and nothing that follows from it', () => {
    const findings = atEnd('outside');
    const advice = { setting: 'scale', value: true };
    expect(findings).toMatchObject([
      { id: 'dataOutside', lowest: expect.closeTo(-1), highest: expect.closeTo(1), advice },
    ]);
  });

  it('by slow descent is still at the mean patch, and is no plateau', () => {
    expect(atEnd('slowDescent')).toMatchObject([
      { id: 'meanPatch', severity: 'warning', advice: { setting: 'optimiser', value: 'lbfgs' } },
    ]);
  });

  it('by a wrong gradient is told to check it, when rounding cannot be the reason', () => {
    expect(examineRun(natural({ stopReason: 'lineSearchFailed' }))).toMatchObject([
      { id: 'lineSearchFailed' },
    ]);
    expect(examineRun(natural({ stopReason: 'lineSearchFailed', singlePrecision: true }))).toMatchObject([
      { id: 'noiseFloor', severity: 'note' },
    ]);
  });
});

describe('the end of a run', () => {
  it('is a minimum where the optimiser found one', () => {
    expect(atEnd('plateau')).toMatchObject([{ id: 'plateau', severity: 'note' }]);
  });

  it('comes too early while the cost is falling, and more iterations are proposed', () => {
    expect(atEnd('stillFalling')).toMatchObject([
      { id: 'stillFalling', advice: { setting: 'budget', value: 400 } },
    ]);
  });

  it('says by how much of what it was the cost fell, however steep that was', () => {
    const points = natural({})
      .points.slice(0, 21)
      .map((point, n) => ({ ...point, total: n < 20 ? 54.6 : 0.539 }));
    const stopped = natural({ points, roughness: undefined, stopReason: 'budget', budget: 20 });
    const fall = examineRun(stopped).find(({ id }) => id === 'stillFalling');
    expect(fall).toMatchObject({ fall: expect.closeTo(0.99, 2), iterations: 20 });
  });

  it('is the noise floor where float32 can show no more', () => {
    expect(atEnd('noiseFloor')).toMatchObject([
      { id: 'noiseFloor', singlePrecision: true, advice: { setting: 'memory', value: 10 } },
    ]);
  });
});

describe('the rules', () => {
  it('do not take costs under another objective for a rise', () => {
    const { points } = natural({});
    const after = points.map((point) =>
      point.iteration >= 300 ? { ...point, total: point.total + 5 } : point,
    );
    expect(examineRun(natural({ points: after })).map(({ id }) => id)).toEqual(['diverging']);
    expect(examineRun(natural({ points: after, comparableFrom: 300 }))).toEqual([]);
  });

  it('notice a plateau while the run goes on, once the mean patch is left behind', () => {
    const { points } = natural({});
    const flat = points.map((point) => ({ ...point, ...points[200]!, iteration: point.iteration }));
    expect(examineRun(natural({ points: flat, stopReason: undefined }))).toMatchObject([{ id: 'plateau' }]);
    expect(examineRun(natural({ points: flat.slice(0, 100), stopReason: undefined }))).toEqual([]);
  });

  it('take tiles for noise where λ is small and they are as rough as no edges are', () => {
    const withLambda = (lambda: number, roughness: number) =>
      examineRun(natural({ objective: { lambda, rho: 0.01, beta: 3 }, roughness }));
    const advice = { setting: 'lambda', value: 1e-4 };
    expect(withLambda(1e-5, 0.5)).toMatchObject([{ id: 'lambdaTooSmall', advice }]);
    expect(withLambda(3e-5, 0.36)).toEqual([]);
    expect(withLambda(1e-4, 0.5)).toEqual([]); // the λ that suits is not to blame
  });

  it('advise on pictures of the visitor’s own from what is measured of their patches', () => {
    const { objective, data } = natural({});
    const own = natural({
      objective: { ...objective, lambda: 1e-6 },
      roughness: 1,
      suited: { objective, triedLambda: false },
      data: { ...data!, collapseGain: 10 * data!.collapseGain },
    });
    const [finding] = examineRun(own);
    expect(finding).toMatchObject({ id: 'lambdaTooSmall', advice: { setting: 'lambda' } });
    expect(Number(finding!.advice!.value)).toBeCloseTo(1e-3, 3);
  });

  it('give one piece of advice at a time', () => {
    const run = natural({
      objective: { lambda: 1e-2, rho: 0.01, beta: 0 },
      collapsedUnits: 10,
      stopReason: 'budget',
    });
    expect(examineRun(run).filter(({ advice }) => advice !== undefined)).toHaveLength(1);
  });

  it('say what comes of a setting that is an experiment’s point, and do not advise against it', () => {
    const dense = { objective: { lambda: 1e-4, rho: 0.01, beta: 0 } };
    const advice = { setting: 'beta', value: 3 };
    expect(examineRun(natural(dense))).toMatchObject([{ id: 'noSparsity', advice }]);
    expect(examineRun(natural({ ...dense, onPurpose: ['beta'] }))).toEqual([
      { id: 'noSparsity', severity: 'warning', rho: undefined, advice: undefined },
    ]);
    expect(examineRun(natural({ ...dense, onPurpose: ['rho'] }))).toMatchObject([{ advice }]);
  });

  it('have nothing to say of a run that has not begun', () => {
    expect(examineRun(natural({ points: [], stopReason: undefined }))).toEqual([]);
  });

  it('see a NaN in the cost', () => {
    const last = { ...natural({}).points.at(-1)!, total: Number.NaN };
    expect(examineRun(natural({ points: [last] }))).toMatchObject([{ id: 'notANumber', advice: undefined }]);
  });

  it('propose other values than those in use', () => {
    for (const name of [
      'collapsed',
      'allOff',
      'allOn',
      'noSparsity',
      'weakSparsity',
      'diverging',
      'stillFalling',
    ]) {
      const { objective, budget } = recordingOf(name);
      for (const { advice } of atEnd(name)) {
        if (!advice) continue;
        const { setting, value } = advice;
        if (setting in objective) expect(value).not.toBe(objective[setting as keyof typeof objective]);
        if (setting === 'budget') expect(value).toBeGreaterThan(budget);
      }
    }
  });
});
