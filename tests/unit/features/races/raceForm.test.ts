import { describe, expect, it } from 'vitest';
import { suitedRun } from '../../../../src/description/suited.ts';
import { foundBy, keepable } from '../../../../src/features/races/raceEntries.ts';
import {
  basedOn,
  baseOf,
  filled,
  firstForm,
  planOf,
  varying,
} from '../../../../src/features/races/raceForm.ts';
import { optimiserDefaults } from '../../../../src/presets/suitedSettings.ts';
import { halfRace, trainedRun } from './races.ts';

const playground = {
  ...suitedRun('bars', 4),
  optimiser: { ...optimiserDefaults.adam, learningRate: 0.02 },
};

const listOf = (...given: Parameters<typeof planOf>) => {
  const planned = planOf(...given);
  return 'plan' in planned ? planned.plan.list : planned.problem;
};

describe('the form of a race', () => {
  it('first asks for λ in seven steps over the course’s set-up', () => {
    const list = listOf(firstForm, playground);
    expect(list).toHaveLength(7);
    expect(list).toContainEqual(suitedRun('scenes'));
  });

  it('races the optimisers from the same start; the start’s own keeps its settings', () => {
    const form = varying(basedOn(firstForm, 'playground', playground), 'optimiser');
    const list = listOf(form, playground);
    expect(list).toEqual(
      (['lbfgs', 'gradientDescent', 'momentum', 'adam'] as const).map((name) => ({
        ...playground,
        optimiser: name === 'adam' ? playground.optimiser : optimiserDefaults[name],
      })),
    );
  });

  it('says that one optimiser makes no race', () => {
    expect(listOf({ ...firstForm, varies: 'optimiser', optimisers: ['adam'] }, playground)).toEqual({
      id: 'tooFew',
    });
  });

  it('gives up a setting that another start does not have', () => {
    const onPlayground = basedOn(firstForm, 'playground', playground);
    const rates = varying(onPlayground, 'learningRate');
    expect(basedOn(rates, 'playground', playground).varies).toBe('learningRate');
    expect(basedOn(rates, 'course', playground)).toMatchObject({ varies: 'lambda', text: firstForm.text });
  });

  it('takes the iterations of its start until others are chosen', () => {
    expect(baseOf({ ...firstForm, base: 'playground' }, playground).budget).toBe(playground.budget);
    expect(listOf({ ...firstForm, budget: 12 }, playground)).toMatchObject([
      { budget: 12 },
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it('fills the list with steps, unless a factor would have to reach 0', () => {
    const steps = { from: 1, to: 4, count: 4, spacing: 'arithmetic' } as const;
    expect(filled({ ...varying(firstForm, 'seed'), steps })?.text).toBe('1, 2, 3, 4');
    expect(filled({ ...firstForm, steps: { ...firstForm.steps, from: 0 } })).toBeUndefined();
  });
});

describe('a run of a race', () => {
  it('is counted by its bars where they are known, and by its edges otherwise', () => {
    const [entry] = halfRace().entries;
    if (!entry) throw new Error('The race has no run.');
    expect(foundBy(entry)).toEqual({ kind: 'edges', found: 2, all: 3 });
    const bars = { ...entry, run: { ...trainedRun(5, 1), barsFound: 7 } };
    expect(foundBy(bars)).toEqual({ kind: 'bars', found: 7, all: 16 });
    expect(foundBy({ ...entry, run: undefined })).toBeUndefined();
  });

  it('can be kept once it rests and has left its initial weights', () => {
    const [entry, waiting] = halfRace().entries;
    if (!entry || !waiting) throw new Error('The race has too few runs.');
    expect(keepable(entry)).toBe(entry.run);
    expect(keepable(waiting)).toBeUndefined();
    const run = { ...trainedRun(5, 1), phase: 'training' } as const;
    expect(keepable({ ...entry, state: 'running', run })).toBeUndefined();
    expect(keepable({ ...entry, state: 'running', run: { ...run, phase: 'paused' } })).toBeDefined();
    expect(keepable({ ...entry, run: { ...trainedRun(0, 1) } })).toBeUndefined();
  });
});
