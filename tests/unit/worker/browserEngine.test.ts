import { describe, expect, it } from 'vitest';
import type { EngineRemark } from '../../../src/protocol/engineReports.ts';
import type { BackendName } from '../../../src/protocol/settings.ts';
import { createBrowserEngine } from '../../../src/worker/browserEngine.ts';
import type { EngineTask, Refused } from '../../../src/worker/engine.ts';
import { refusedForModel } from '../../../src/worker/engineModels.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';

const task: EngineTask = {
  preference: 'auto',
  patches: { values: new Float32Array(8), count: 2, visibleSize: 4 },
  shape: { visibleSize: 4, hiddenSize: 1 },
  theta: new Float64Array(13),
  objective: { lambda: 0, rho: 0.5, beta: 0 },
};

const ofOtherModel: EngineTask = { ...task, objective: { ...task.objective, output: 'linear' } };

const none: Refused = new Map();

const order: readonly BackendName[] = ['webgl', 'webgpu', 'simd', 'wasm', 'cpu'];

/** A browser in which each backend that works takes so many milliseconds. */
function pretend(
  milliseconds: Partial<Record<BackendName, number>>,
  {
    broken,
    wrong,
    remark,
    unable,
  }: {
    readonly broken?: BackendName;
    readonly wrong?: BackendName;
    readonly remark?: EngineRemark;
    /** It runs, but not this kind of network. */
    readonly unable?: BackendName;
  } = {},
) {
  let time = 0;
  const alive: BackendName[] = [];
  const asked: string[] = [];
  const discarded: BackendName[] = [];
  const engine = createBrowserEngine({
    now: () => time,
    discardBackend: async (backend) => {
      discarded.push(backend);
    },
    checkAgain: async (backend) => {
      if (backend === wrong) throw new Error('It gives wrong numbers here.');
    },
    chooseBackend: async (preference, refused) => {
      asked.push(preference);
      const works = order.filter((backend) => milliseconds[backend] && !refused.has(backend));
      const backend = preference === 'auto' ? (works[0] ?? 'cpu') : preference;
      return { backend, preference, reason: { id: 'passed', backend }, rejected: [] };
    },
    createEvaluator: async (backend): Promise<Evaluator> => {
      alive.push(backend);
      return {
        backend,
        models: backend === unable ? 'course' : 'all',
        ...(remark !== undefined && { remark }),
        evaluate() {
          if (backend === broken) throw new Error('it broke');
          time += milliseconds[backend] ?? 0;
          const terms = { reconstructionError: 0, weightDecay: 0, sparsityPenalty: 0, total: 0 };
          const means = { rhoHat: new Float64Array(1), oneMinusRhoHat: new Float64Array(1) };
          return { terms, ...means, gradient: new Float64Array(13) };
        },
        dispose: () => alive.splice(alive.indexOf(backend), 1),
      };
    },
  });
  return { engine, alive, asked, discarded };
}

describe('the engine for a run', () => {
  it('is looked for ahead of the run, and only once', async () => {
    const { engine, asked } = pretend({ simd: 3, wasm: 4 });
    engine.chooseAhead('auto', none);
    expect(asked).toEqual(['auto']);
    await engine.start(task, none);
    expect(asked).toEqual(['auto']);
  });

  it('is the graphics processor when it wins the race on this network', async () => {
    const { engine, alive } = pretend({ webgl: 2, simd: 5 });
    const { choice, evaluator } = await engine.start(task, none);
    expect(evaluator.backend).toBe('webgl');
    const [fastest, slower] = [
      { backend: 'webgl', milliseconds: 2 },
      { backend: 'simd', milliseconds: 5 },
    ];
    expect(choice.reason).toEqual({ id: 'fastest', backend: 'webgl', times: [fastest, slower] });
    expect(choice.rejected).toEqual([{ backend: 'simd', reason: { id: 'slower', own: slower, fastest } }]);
    expect(alive).toEqual(['webgl']);
  });

  it('says what is unusual about the form that it started in', async () => {
    const remark = { id: 'oneThread', message: 'no workers' } as const;
    const { engine } = pretend({ simd: 5 }, { remark });
    const { choice } = await engine.start(task, none);
    expect(choice).toMatchObject({ reason: { id: 'passed' }, remark });
  });

  it('is our own kernel when that wins', async () => {
    const { engine, alive } = pretend({ webgl: 20, simd: 5 });
    const { choice } = await engine.start(task, none);
    expect(choice).toMatchObject({ backend: 'simd', preference: 'auto' });
    expect(alive).toEqual(['simd']);
  });

  it('does not race when the kernel cannot be trusted, or when an engine was asked for', async () => {
    const alone = pretend({ webgl: 20 });
    expect((await alone.engine.start(task, none)).choice.backend).toBe('webgl');
    const asked = pretend({ webgl: 20, simd: 5 });
    expect((await asked.engine.start({ ...task, preference: 'webgl' }, none)).choice.backend).toBe('webgl');
    expect(asked.alive).toEqual(['webgl']);
  });

  it('is the other when one of the two breaks in the race', async () => {
    const gpuBreaks = pretend({ webgl: 2, simd: 5 }, { broken: 'webgl' });
    const { choice } = await gpuBreaks.engine.start(task, none);
    expect(choice.backend).toBe('simd');
    expect(choice.reason).toEqual({ id: 'onlyOne', backend: 'simd', failed: ['webgl'] });
    expect(choice.rejected[0]?.reason).toEqual({ id: 'failedTrial', backend: 'webgl' });
    expect(gpuBreaks.alive).toEqual(['simd']);
    const kernelBreaks = pretend({ webgl: 2, simd: 5 }, { broken: 'simd' });
    expect((await kernelBreaks.engine.start(task, none)).choice.backend).toBe('webgl');
  });

  it('is not raced against a kernel that is not to be taken', async () => {
    const { engine } = pretend({ webgl: 20, simd: 5 });
    const { choice } = await engine.start(task, new Map([['simd', { id: 'failedTrial', backend: 'simd' }]]));
    expect(choice.backend).toBe('webgl');
  });

  it('is WebGPU when it wins, the others having been measured one at a time', async () => {
    const { engine, alive } = pretend({ webgl: 4, webgpu: 2, simd: 5 });
    const { choice } = await engine.start(task, none);
    expect(choice.backend).toBe('webgpu');
    expect(choice.reason).toMatchObject({
      times: [
        { backend: 'webgl', milliseconds: 4 },
        { backend: 'webgpu', milliseconds: 2 },
        { backend: 'simd', milliseconds: 5 },
      ],
    });
    expect(choice.rejected.map(({ backend }) => backend)).toEqual(['webgl', 'simd']);
    expect(alive).toEqual(['webgpu']);
    const slower = pretend({ webgl: 2, webgpu: 4, simd: 5 });
    expect((await slower.engine.start(task, none)).choice.backend).toBe('webgl');
    expect(slower.alive).toEqual(['webgl']);
  });

  it('is none that does not compute this kind of network', async () => {
    const { engine, alive } = pretend({ simd: 3 }, { unable: 'simd' });
    await expect(engine.start(ofOtherModel, none)).rejects.toMatchObject({
      fault: { id: 'otherModel' },
    });
    expect(alive).toEqual([]);
    expect((await engine.start(task, none)).choice.backend).toBe('simd');
  });

  it('is our own kernel for every model but the course’s, and says so of the others', async () => {
    const backends = { webgl: 1, webgpu: 1, simd: 9, wasm: 1, cpu: 1 };
    for (const objective of [
      ofOtherModel.objective,
      { ...task.objective, sparsity: 'l1' },
      { ...task.objective, sparsity: 'topK', active: 3 },
    ] as const) {
      const { choice } = await pretend(backends).engine.start({ ...task, objective }, none);
      expect(choice.backend).toBe('simd');
    }
    expect(
      [...refusedForModel(none, ofOtherModel.objective)].map(([backend, { id }]) => [backend, id]),
    ).toEqual(['webgl', 'webgpu', 'wasm', 'cpu'].map((backend) => [backend, 'otherModel']));
    expect(refusedForModel(none, task.objective)).toBe(none);
  });

  it('is made from scratch when it is started again', async () => {
    const { engine, discarded, alive } = pretend({ webgl: 2 });
    await engine.restart('webgl', task);
    expect(discarded).toEqual(['webgl']);
    expect(alive).toEqual(['webgl']);
  });

  it('is not started again when it comes back giving wrong numbers', async () => {
    const { engine, discarded, alive } = pretend({ webgl: 2 }, { wrong: 'webgl' });
    await expect(engine.restart('webgl', task)).rejects.toThrow('wrong numbers');
    expect(discarded).toEqual(['webgl']);
    expect(alive).toEqual([]);
  });

  it('finds out only once whether a backend can be trusted', async () => {
    const { engine, asked } = pretend({ simd: 5 });
    await engine.start(task, none);
    await engine.start(task, none);
    expect(asked).toEqual(['auto']);
  });
});
