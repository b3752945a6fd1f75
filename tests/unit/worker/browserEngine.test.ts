import { describe, expect, it } from 'vitest';
import type { BackendName } from '../../../src/protocol/settings.ts';
import { createBrowserEngine } from '../../../src/worker/browserEngine.ts';
import type { EngineTask } from '../../../src/worker/engine.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';

const task: EngineTask = {
  preference: 'auto',
  patches: { values: new Float32Array(8), count: 2, visibleSize: 4 },
  shape: { visibleSize: 4, hiddenSize: 1 },
  theta: new Float64Array(13),
  objective: { lambda: 0, rho: 0.5, beta: 0 },
};

/** A browser in which each backend takes so many milliseconds; `best` is what passes the checks first. */
function pretend(best: BackendName, milliseconds: Partial<Record<BackendName, number>>) {
  let time = 0;
  const alive: BackendName[] = [];
  const asked: string[] = [];
  const engine = createBrowserEngine({
    now: () => time,
    chooseBackend: async (preference) => {
      asked.push(preference);
      const backend = preference === 'auto' ? best : milliseconds[preference] ? preference : 'cpu';
      return { backend, preference, reason: 'It passed.', rejected: [] };
    },
    createEvaluator: async (backend): Promise<Evaluator> => {
      alive.push(backend);
      return {
        backend,
        evaluate() {
          time += milliseconds[backend] ?? 0;
          const terms = { reconstructionError: 0, weightDecay: 0, sparsityPenalty: 0, total: 0 };
          return { terms, rhoHat: new Float64Array(1), gradient: new Float64Array(13) };
        },
        dispose: () => alive.splice(alive.indexOf(backend), 1),
      };
    },
  });
  return { engine, alive, asked };
}

describe('the engine for a run', () => {
  it('is the graphics processor when it wins the race on this network', async () => {
    const { engine, alive } = pretend('webgl', { webgl: 2, simd: 5 });
    const { choice, evaluator } = await engine.start(task);
    expect(evaluator.backend).toBe('webgl');
    expect(choice.reason).toContain('2.0 ms on the graphics processor');
    expect(choice.rejected).toEqual([{ backend: 'simd', reason: expect.stringContaining('5.0 ms') }]);
    expect(alive).toEqual(['webgl']);
  });

  it('is our own kernel when that wins', async () => {
    const { engine, alive } = pretend('webgl', { webgl: 20, simd: 5 });
    const { choice } = await engine.start(task);
    expect(choice).toMatchObject({ backend: 'simd', preference: 'auto' });
    expect(alive).toEqual(['simd']);
  });

  it('does not race when the kernel cannot be trusted, or when an engine was asked for', async () => {
    const alone = pretend('webgl', { webgl: 20 });
    expect((await alone.engine.start(task)).choice.backend).toBe('webgl');
    const asked = pretend('simd', { webgl: 20, simd: 5 });
    expect((await asked.engine.start({ ...task, preference: 'webgl' })).choice.backend).toBe('webgl');
    expect(asked.alive).toEqual(['webgl']);
  });

  it('finds out only once whether a backend can be trusted', async () => {
    const { engine, asked } = pretend('simd', { simd: 5 });
    await engine.start(task);
    await engine.start(task);
    expect(asked).toEqual(['auto']);
  });
});
