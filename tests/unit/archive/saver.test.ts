import { describe, expect, it } from 'vitest';
import { takeTurnSaving } from '../../../src/archive/saver.ts';

/** Locks as browsers have them, for one name. */
function createLocks(): Pick<LockManager, 'request'> {
  let holder: Promise<unknown> = Promise.resolve();
  let held = false;
  const request = async (_name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) => {
    if (options.ifAvailable && held) return callback(null);
    const before = holder;
    const run = before.then(async () => {
      if (options.signal?.aborted) throw new DOMException('given up', 'AbortError');
      held = true;
      await callback({ name: 'lock', mode: 'exclusive' });
      held = false;
    });
    holder = run.catch(() => undefined);
    return run;
  };
  return { request } as Pick<LockManager, 'request'>;
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function openTab(locks: Pick<LockManager, 'request'> | undefined) {
  const turns: boolean[] = [];
  return { turns, close: takeTurnSaving(locks, (mine) => turns.push(mine)) };
}

describe('of several tabs', () => {
  it('one saves, and the next takes over when it is closed', async () => {
    const locks = createLocks();
    const first = openTab(locks);
    await settle();
    const [second, third] = [openTab(locks), openTab(locks)];
    await settle();
    expect([first.turns, second.turns, third.turns]).toEqual([[true], [false], [false]]);
    first.close();
    await settle();
    expect([second.turns, third.turns]).toEqual([[false, true], [false]]);
    third.close();
    second.close();
    await settle();
    expect(third.turns).toEqual([false]);
  });

  it('each saves where the browser has no locks, or refuses them', async () => {
    expect(openTab(undefined).turns).toEqual([true]);
    const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    const { turns } = openTab(refusing as Pick<LockManager, 'request'>);
    await settle();
    expect(turns).toEqual([true]);
  });
});
