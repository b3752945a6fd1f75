import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceNames } from '../../../src/description/fields.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';
import { describeRun, type RunDescription } from '../../../src/description/runDescription.ts';
import { settingsOf } from '../../../src/description/settingsOf.ts';
import { suitedColourRun, suitedRun } from '../../../src/description/suited.ts';
import { ranges } from '../../../src/presets/ranges.ts';
import { assertProperty } from '../assertProperty.ts';

const read = (given: unknown) => parseDescription(given);

describe('reading a description', () => {
  it.each(sourceNames)('gives back what the page wrote for %s, without a problem', (source) => {
    const written = describeRun(suitedRun(source, 7));
    const { description, problems } = read(JSON.parse(JSON.stringify(written)));
    expect(problems).toEqual([]);
    expect(description).toEqual(written);
    expect(settingsOf(description)).toEqual(suitedRun(source, 7));
  });

  it('takes what is missing from the settings that suit the source', () => {
    const { description, problems } = read({ source: 'bars', seed: 4 });
    expect(problems).toEqual([]);
    expect(settingsOf(description)).toEqual(suitedRun('bars', 4));
  });

  it('clamps numbers out of range and says so', () => {
    const { description, problems } = read({ source: 'scenes', lambda: 50, hiddenSize: 0, patchSize: 8.4 });
    expect(description).toMatchObject({ lambda: 1, hiddenSize: 1, patchSize: 8 });
    expect(problems).toEqual([
      { kind: 'clamped', name: 'patchSize', given: '8.4', used: '8' },
      { kind: 'clamped', name: 'hiddenSize', given: '0', used: '1' },
      { kind: 'clamped', name: 'lambda', given: '50', used: '1' },
    ]);
  });

  it('replaces values that cannot be understood by those that suit the source', () => {
    const { description, problems } = read({ source: 'moon', rho: 'small', whiten: 'yes' });
    expect(description).toEqual(describeRun(suitedRun('scenes')));
    expect(problems).toEqual([
      { kind: 'notUnderstood', name: 'source', given: 'moon', used: 'scenes' },
      { kind: 'notUnderstood', name: 'whiten', given: 'yes', used: 'true' },
      { kind: 'notUnderstood', name: 'rho', given: 'small', used: '0.01' },
    ]);
  });

  it('names fields that no description has', () => {
    expect(read({ lamda: 1e-3 }).problems).toEqual([{ kind: 'unknown', name: 'lamda' }]);
  });

  it('reads a description of version 1, which names no model, as one of the course’s model', () => {
    const { version: _, ...former } = describeRun(suitedRun('bars', 7));
    const { description, problems } = read({ version: 1, ...former });
    expect(problems).toEqual([]);
    expect(description.version).toBe(2);
    expect(settingsOf(description)).toEqual(suitedRun('bars', 7));
  });

  it.each([
    { output: 'linear' },
    { sparsity: 'l1' },
    { sparsity: 'topK', active: 4 },
    { output: 'linear', sparsity: 'topK', active: 1 },
  ] as const)('gives back the model %j', (model) => {
    const suited = suitedRun('scenes');
    const run = { ...suited, objective: { ...suited.objective, ...model } };
    const { description, problems } = read(JSON.parse(JSON.stringify(describeRun(run))));
    expect(problems).toEqual([]);
    expect(settingsOf(description)).toEqual(run);
  });

  it('has one form of the course’s model, and k for TopK alone', () => {
    const course = describeRun(suitedRun('scenes'));
    expect(read({ output: 'sigmoid', sparsity: 'kl', active: 7 }).description).toEqual(course);
    expect(read({ sparsity: 'topK' }).description.active).toBe(3);
    expect(read({ sparsity: 'topK', active: 0.2 }).problems).toEqual([
      { kind: 'clamped', name: 'active', given: '0.2', used: '1' },
    ]);
    expect(read({ sparsity: 'l0' }).problems).toEqual([
      { kind: 'notUnderstood', name: 'sparsity', given: 'l0', used: 'kl' },
    ]);
  });

  it('gives back patches in colour, of scenes and of opened photographs', () => {
    for (const source of ['scenes', 'files'] as const) {
      const run = suitedColourRun(source, 7);
      const { description, problems } = read(JSON.parse(JSON.stringify(describeRun(run))));
      expect([settingsOf(description), problems]).toEqual([run, []]);
      expect(read({ source, colour: true, seed: 7 })).toEqual({ description, problems: [] });
    }
    expect(describeRun(suitedRun('scenes'))).not.toHaveProperty('colour');
    expect(read({ colour: false }).description).toEqual(describeRun(suitedRun('scenes')));
  });

  it('has one preparation and linear output units for patches in colour, and says so', () => {
    const given = { colour: true, scale: true, removeMean: true, output: 'sigmoid', patchSize: 28 };
    const { description, problems } = read(given);
    expect(description).toEqual({ ...describeRun(suitedColourRun('scenes')), patchSize: 12 });
    expect(problems.map((problem) => 'name' in problem && [problem.name, problem.kind])).toEqual([
      ['output', 'clamped'],
      ['patchSize', 'clamped'],
      ['removeMean', 'clamped'],
      ['scale', 'clamped'],
    ]);
  });

  it('knows no colours of sources that have none', () => {
    const { description, problems } = read({ source: 'bars', colour: true });
    expect(description).toEqual(describeRun(suitedRun('bars')));
    expect(problems).toEqual([{ kind: 'clamped', name: 'colour', given: 'true', used: 'false' }]);
  });

  it('begins TopK with Adam, for L-BFGS stops where its cost jumps', () => {
    expect(read({ sparsity: 'topK' }).description.optimiser).toBe('adam');
    expect(read({ sparsity: 'topK', colour: true }).description.optimiser).toBe('adam');
    expect(read({ sparsity: 'topK', optimiser: 'lbfgs' }).description.optimiser).toBe('lbfgs');
    expect(read({ sparsity: 'l1' }).description.optimiser).toBe('lbfgs');
  });

  it('reads a k that was changed on the way', () => {
    const changes = [{ iteration: 9, active: 5 }];
    expect(read({ sparsity: 'topK', changes }).description.changes).toEqual(changes);
  });

  it('reads only the settings that the optimiser has', () => {
    const { description } = read({ optimiser: 'adam', learningRate: 0.01, memory: 3 });
    expect(settingsOf(description).optimiser).toEqual({ name: 'adam', learningRate: 0.01, batchSize: 100 });
  });

  it('reads the changes made on the way and drops those without an iteration', () => {
    const changes = [{ iteration: 50, beta: 1 }, { iteration: 60, optimiser: 'adam' }, { beta: 2 }, 'x'];
    const { description, problems } = read({ changes });
    expect(description.changes).toEqual([
      { iteration: 50, beta: 1 },
      { iteration: 60, optimiser: 'adam', learningRate: 0.005, batchSize: 100 },
    ]);
    expect(problems).toHaveLength(2);
  });

  it('keeps a digest only where the source is the visitor’s files', () => {
    const digest = 'a'.repeat(64);
    expect(read({ source: 'files', digest }).description.digest).toBe(digest);
    expect(read({ source: 'scenes', digest }).description.digest).toBeUndefined();
    expect(read({ source: 'files', digest: 'short' }).problems).toHaveLength(1);
  });

  it('says that a later version of the page wrote it', () => {
    expect(read({ version: 9, seed: 3 })).toMatchObject({
      description: { seed: 3 },
      problems: [{ kind: 'newer', version: 9 }],
    });
  });

  it('reads anything at all without an exception, into ranges', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(
        fc.constantFrom(...Object.keys(describeRun(suitedRun('files'))), '__proto__', 'constructor', 'x'),
        fc.oneof(fc.anything(), fc.double(), fc.string(), fc.boolean()),
      ),
    );
    assertProperty(
      fc.property(anything, (given) => {
        const { description, problems } = read(given);
        expect(problems.length).toBeLessThan(15);
        expectInRange(description);
        // what was read is read again to the same, without a problem
        const again = read(JSON.parse(JSON.stringify(description)));
        expect(again).toEqual({ description, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('does not repeat characters that would turn or break the sentence around them', () => {
    const [problem] = read({ source: '\u202Esecneics\n' }).problems;
    expect(problem).toMatchObject({ given: '\uFFFDsecneics\uFFFD' });
  });
});

function expectInRange({ patchSize, patchCount, hiddenSize, seed, rho, beta, iterations }: RunDescription) {
  const numbers = { patchSize, patchCount, hiddenSize, seed, rho, beta, budget: iterations };
  for (const [name, value] of Object.entries(numbers)) {
    const { min, max } = ranges[name as keyof typeof numbers];
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  }
}
