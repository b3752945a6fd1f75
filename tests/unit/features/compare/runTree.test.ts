import { describe, expect, it } from 'vitest';
import { type RunNode, runTree } from '../../../../src/features/compare/runTree.ts';
import { listed } from './listed.ts';

type Names = readonly [id: string, branches: readonly Names[]];
const names = (nodes: readonly RunNode[]): Names[] =>
  nodes.map(({ run, branches }): Names => [run.id, names(branches)]);

describe('the tree of branches', () => {
  it('puts every run below the one that it branched off from, in the order of the list', () => {
    const runs = [
      listed('leaf', 'branch'),
      listed('other'),
      listed('second', 'root'),
      listed('branch', 'root'),
      listed('root'),
    ];
    expect(names(runTree(runs))).toEqual([
      ['other', []],
      [
        'root',
        [
          ['second', []],
          ['branch', [['leaf', []]]],
        ],
      ],
    ]);
  });

  it('shows a branch whose parent is gone at the root, with its own branches', () => {
    expect(names(runTree([listed('b', 'gone'), listed('c', 'b')]))).toEqual([['b', [['c', []]]]]);
  });

  it('shows each run once, whatever a damaged file says of their parents', () => {
    const runs = [listed('a', 'b'), listed('b', 'a'), listed('self', 'self'), listed('c', 'a')];
    const flat = (nodes: readonly Names[]): string[] => nodes.flatMap(([id, below]) => [id, ...flat(below)]);
    expect(flat(names(runTree(runs))).sort()).toEqual(['a', 'b', 'c', 'self']);
  });
});
