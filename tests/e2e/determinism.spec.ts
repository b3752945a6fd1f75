import { openPlayground, type Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const trained = async (playground: Playground) => {
  await playground.trainToEnd();
  return (await playground.saveWeights()).theta;
};

/** Every engine in two workers, from a checkpoint on: tests/browser/worker/resume.test.ts. */
test('fifteen iterations end at the same theta bit for bit, twice in one page and in another page', async ({
  page,
  context,
}) => {
  // enough for our own kernel to share the patches out among its threads
  const opening = { patchCount: 10_000, iterations: 15 };
  const playground = await openPlayground(page, opening);
  const initial = (await playground.saveWeights()).theta;
  const first = await trained(playground);
  expect(first).not.toEqual(initial);
  await playground.button('Reset').click();
  await playground.ready();
  expect(await trained(playground)).toEqual(first);
  expect(await trained(await openPlayground(await context.newPage(), opening))).toEqual(first);
});
