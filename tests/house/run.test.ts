import { describe, expect, it } from 'vitest';
import { run, sideBySide } from '../../scripts/run.mjs';

describe('commands that run side by side', () => {
  it('are never more than asked for at a time, all get their turn, and their results keep the order', async () => {
    const underWay: (() => void)[] = [];
    let most = 0;
    let begun = 0;
    const all = sideBySide([1, 2, 3, 4, 5], 2, async (item) => {
      begun += 1;
      const done = new Promise<void>((resolve) => underWay.push(resolve));
      most = Math.max(most, underWay.length);
      await done;
      return 10 * item;
    });
    while (begun < 5 || underWay.length > 0) {
      underWay.pop()?.(); // the later of two ends first
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(await all).toEqual([10, 20, 30, 40, 50]);
    expect(most).toBe(2);
  });

  it('give all that they print and their status', async () => {
    const said: string[] = [];
    const program = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { status } = await run([process.execPath, '-e', program], process.env, (text) =>
      said.push(String(text)),
    );
    expect(status).toBe(3);
    expect(said.join('').split('\n').filter(Boolean).sort()).toEqual(['err', 'out']);
  });

  it('that are not there fail with a sentence', async () => {
    const said: string[] = [];
    const { status } = await run(['no-such-command'], process.env, (text) => said.push(String(text)));
    expect(status).not.toBe(0);
    expect(said.join('')).toContain('no-such-command');
  });
});
