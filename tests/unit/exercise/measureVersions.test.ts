import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasuredVersions } from '../../../src/exercise/messages.ts';
import { type KernelMaker, measureVersions } from '../../../src/exerciseWorker/measureVersions.ts';
import { kernelFrom } from '../../../src/exerciseWorker/ownKernel.ts';
import { TrainingError } from '../../../src/exerciseWorker/trainCode.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { buildKernel } from '../../../vite/kernel.ts';

const wording = (name: string) => [
  {
    name: 'sparseAutoencoderCost.m',
    text: readFileSync(new URL(`../../fixtures/exercise/wordings/${name}.m`, import.meta.url), 'utf8'),
  },
];

let kernelOf: KernelMaker;

beforeAll(async () => {
  await buildKernel();
  const file = new URL('../../../src/worker/kernel/build/float64.wasm', import.meta.url);
  kernelOf = kernelFrom(await WebAssembly.compile(readFileSync(file)));
}, 60_000);

/** A clock that moves by so many milliseconds whenever it is looked at. */
const clock = (step: number) => {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
};

async function measured(own: string, other: string | undefined, counts: readonly number[], step = 100) {
  const versions = { files: wording(own), other: other === undefined ? undefined : wording(other), counts };
  const rows: MeasuredVersions[] = [];
  const measuring = { now: clock(step), programOf: octaveProgram, kernelOf };
  for await (const row of measureVersions(versions, measuring)) rows.push(row);
  return rows;
}

describe('two versions of the student’s code', () => {
  it('give the same numbers when one loops over the patches and the other does not', async () => {
    const rows = await measured('vectorised', 'looped', [10, 30]);
    expect(rows.map(({ patchCount }) => patchCount)).toEqual([10, 30]);
    for (const { own, other, kernel, largestDifference } of rows) {
      expect([own, other, kernel]).toEqual([100, 100, 100]);
      expect(largestDifference).toBeLessThan(1e-12);
    }
  });

  it('are compared with nothing where only one is there', async () => {
    const [row] = await measured('vectorised', undefined, [10]);
    expect(row).toMatchObject({ own: 100, other: undefined, largestDifference: undefined });
  });

  it('are not measured on more patches once that would take too long', async () => {
    const [few, many] = await measured('vectorised', undefined, [10, 100], 10_000);
    expect(few?.own).toBe(10_000);
    expect(many?.own).toBeUndefined();
  });

  it('end the measurement where one of them fails', async () => {
    const files = [
      { name: 'sparseAutoencoderCost.m', text: 'function [cost, grad] = f(a)\ncost = 1 +\nend' },
    ];
    const measuring = { now: clock(100), programOf: octaveProgram, kernelOf };
    const first = measureVersions({ files, other: undefined, counts: [10] }, measuring).next();
    await expect(first).rejects.toBeInstanceOf(TrainingError);
  });
});
