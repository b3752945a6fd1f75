import { describe, expect, it } from 'vitest';
import { packRun, unpackRun } from '../../../src/archive/packRun.ts';
import { parseRun } from '../../../src/archive/parseRun.ts';
import { sameData } from '../../../src/archive/sameData.ts';
import type { SavedRun } from '../../../src/archive/savedRun.ts';
import { savedRun, trainedRun } from './runs.ts';

const label = { id: 'a', name: '', pinned: false, savedAt: 1000 };

describe('a saved run', () => {
  it('has everything that the page shows of the run, to the bit', () => {
    const run = trainedRun(5);
    const packed = packRun({ run }, label);
    const read = parseRun(structuredClone(packed));
    if (!packed || !('run' in read)) throw new Error('The run could not be read.');
    expect(sameData(read.run, packed)).toBe(true);
    const { settings, run: unpacked } = unpackRun(read.run);
    expect(settings).toEqual(run.settings);
    for (const name of [
      'begun',
      'changes',
      'checkpoint',
      'costs',
      'markers',
      'firstWeights',
      'iteration',
    ] as const)
      expect(unpacked[name]).toEqual(run[name]);
  });

  it('ends at its checkpoint: what came after it is done again', () => {
    const run = { ...trainedRun(5), checkpoint: trainedRun(3).checkpoint };
    const packed = packRun({ run }, label);
    if (!packed) throw new Error('The run is not worth saving.');
    expect(unpackRun(packed).run.costs.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3]);
  });

  it('is none while the run stands at its initial weights', () => {
    expect(packRun({ run: { ...trainedRun(5), checkpoint: undefined } }, label)).toBeUndefined();
  });

  it('shows its first layer row by row, as the tiles have it', () => {
    const { run } = unpackRun(savedRun('a'));
    const { theta } = run.checkpoint as NonNullable<typeof run.checkpoint>;
    expect(run.frame?.weights[1]).toBe(Math.fround(theta[4] as number));
    expect(run.frame?.weights[16]).toBe(Math.fround(theta[1] as number));
  });
});

describe('a record from storage or a file', () => {
  const good = savedRun('a');
  const damaged: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['text', 'a run'],
    ['an empty object', {}],
    ['a missing theta', { ...good, checkpoint: { ...good.checkpoint, theta: undefined } }],
    ['a theta cut short', { ...good, checkpoint: { ...good.checkpoint, theta: new Float64Array(7) } }],
    [
      'a weight that is no number',
      { ...good, checkpoint: { ...good.checkpoint, theta: good.checkpoint.theta.map(() => Number.NaN) } },
    ],
    ['an activation that is no number', { ...good, rhoHat: good.rhoHat.map(() => Number.NaN) }],
    [
      'a first weight that is no number',
      { ...good, firstWeights: new Float32Array(4 * 16).fill(Number.NaN) },
    ],
    ['a curve that ends elsewhere', { ...good, costs: good.costs.slice(0, -5) }],
    ['a curve that goes back', { ...good, costs: good.costs.toReversed() }],
    ['another network', { ...good, shape: { visibleSize: 16, hiddenSize: 5 } }],
    ['settings of another network', { ...good, now: { ...good.now, hiddenSize: 7 } }],
    ['a source that does not exist', { ...good, begun: { ...good.begun, source: 'clouds' } }],
    ['a seed out of its range', { ...good, now: { ...good.now, seed: -4 } }],
    [
      'a marker without its settings',
      { ...good, markers: [{ subject: 'objective', iteration: 1, until: 1 }] },
    ],
    [
      'a getter that throws',
      {
        get version(): number {
          throw new Error('hostile');
        },
      },
    ],
  ];

  it.each(damaged)('with %s is called damaged', (_, record) => {
    expect(parseRun(record)).toEqual({ refused: 'damaged' });
  });

  it('of a later version is called newer, whatever it holds', () => {
    expect(parseRun({ version: 2, anything: true })).toEqual({ refused: 'newer' });
  });

  it('of an older version is brought up to date, step by step', () => {
    const { checkpoint, version: _, ...rest } = good;
    const migrations = {
      [-1]: ({ weights, ...record }: Readonly<Record<string, unknown>>) => ({
        ...record,
        version: 0,
        theta: weights,
      }),
      0: ({ theta, ...record }: Readonly<Record<string, unknown>>) => ({
        ...record,
        version: 1,
        checkpoint: { ...checkpoint, theta },
      }),
    };
    const read = parseRun({ ...rest, version: -1, weights: checkpoint.theta }, migrations);
    expect('run' in read && sameData(read.run, good)).toBe(true);
    expect(parseRun({ ...rest, version: -2 }, migrations)).toEqual({ refused: 'damaged' });
  });

  it('whose optimiser’s memory is damaged is read without it', () => {
    const memory = { ...good.checkpoint.memory, curvature: 'none' };
    const read = parseRun({ ...good, checkpoint: { ...good.checkpoint, memory } });
    expect('run' in read && read.run.checkpoint.memory).toBe(undefined);
    expect('run' in read && read.run.checkpoint.theta).toEqual(good.checkpoint.theta);
  });

  it('whose way is damaged is read without it: it goes on, but what it did cannot be done again', () => {
    const { legs = [] } = good.checkpoint;
    const readWith = (given: unknown) => {
      const read = parseRun({ ...good, checkpoint: { ...good.checkpoint, legs: given } });
      return 'run' in read ? read.run.checkpoint.legs : 'refused';
    };
    expect(legs).toHaveLength(2);
    expect(readWith(legs)).toEqual(legs);
    const [first, second] = legs;
    const others = [
      [],
      [second],
      [first, first],
      [first, { ...second, optimiser: { name: 'none' } }],
      'none',
    ];
    for (const damaged of others) expect(readWith(damaged)).toBeUndefined();
  });

  it('brings nothing along that does not belong to a run', () => {
    const read = parseRun({ ...good, html: '<script>' }) as { readonly run: SavedRun };
    expect(Object.keys(read.run)).not.toContain('html');
  });
});
