import { Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** Every engine but WebGPU, which takes minutes in software: what the page calls it, and patches enough for all its threads or groups. */
const engines = [
  ['simd', 'SIMD kernel', 10_000],
  ['simd64', 'SIMD kernel, float64', 10_000],
  ['wasm', 'WebAssembly', 2000],
  ['cpu', 'Plain JavaScript', 500],
  ['webgl', 'WebGL', 1000],
] as const;

for (const [backend, name, patches] of engines) {
  test(`${backend}: fifty iterations end at the same theta bit for bit, twice in one page and in another page`, async ({
    page,
    context,
  }) => {
    const opened = async (where: typeof page) => {
      const playground = new Playground(where);
      await playground.open(`?backend=${backend}`);
      if (patches !== 10_000) await playground.type('Patches, exact value', String(patches));
      await playground.readyWith(`${patches.toLocaleString('en-US')} patches`);
      await playground.type('Iterations', '50');
      return playground;
    };
    const trained = async (playground: Playground) => {
      await playground.trainToEnd();
      return (await playground.saveWeights()).theta;
    };
    const playground = await opened(page);
    const initial = (await playground.saveWeights()).theta;
    const first = await trained(playground);
    await expect(page.getByRole('button', { name: /^Engine:/ })).toContainText(name);
    expect(first).not.toEqual(initial);
    await playground.button('Reset').click();
    await playground.ready();
    expect(await trained(playground)).toEqual(first);
    expect(await trained(await opened(await context.newPage()))).toEqual(first);
  });
}
