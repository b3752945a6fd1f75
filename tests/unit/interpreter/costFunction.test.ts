import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callFunction } from '../../../src/interpreter/interpreter.ts';
import { type Program, parseProgram } from '../../../src/interpreter/program.ts';
import { matrix, type Tensor } from '../../../src/interpreter/values/value.ts';
import { fullShapeCase, goldenCases, hasFullShapeCase } from '../core/autoencoder/goldenCases.ts';

const programs = ['sparseAutoencoderCost', 'sparseAutoencoderCostLoop', 'sparseAutoencoderCostNumbers'];

const load = (name: string): Program => {
  const path = new URL(`../../fixtures/octave/programs/${name}.m`, import.meta.url);
  const program = parseProgram([{ name: `${name}.m`, text: readFileSync(path, 'utf8') }]);
  if (program instanceof Error) throw program;
  return program;
};

const cases = [...goldenCases(), ...(hasFullShapeCase ? [fullShapeCase()] : [])];

describe.each(programs)("a student's %s", (name) => {
  const program = load(name);
  it.each(cases)('gives the cost and the gradient of the reference on $name', (golden) => {
    const { visibleSize, hiddenSize } = golden.shape;
    const { lambda, rho, beta } = golden.objective;
    const theta = matrix(golden.theta.length, 1, golden.theta.slice());
    const data = matrix(visibleSize, golden.patches.count, golden.patches.values);
    const { values } = callFunction(
      program,
      name,
      [theta, visibleSize, hiddenSize, lambda, rho, beta, data],
      {
        outputs: 2,
        stepBudget: 1e9,
      },
    );
    const [cost, grad] = values;
    const { total, gradient } = golden.expected;
    expect(Math.abs(Number(cost) - total) / total).toBeLessThan(1e-10);
    const { re, dims } = grad as Tensor;
    expect(dims).toEqual([golden.theta.length, 1]);
    const largest = Math.max(...gradient.map(Math.abs));
    const farthest = Math.max(...gradient.map((wanted, i) => Math.abs(re[i]! - wanted)));
    expect(farthest / largest).toBeLessThan(1e-9);
    expect((theta as Tensor).re).toEqual(golden.theta);
  });
});
