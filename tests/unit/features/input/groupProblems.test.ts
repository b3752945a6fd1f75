import { expect, it } from 'vitest';
import { groupProblems } from '../../../../src/features/input/groupProblems.ts';
import type { FileProblem } from '../../../../src/store/files.ts';

it('many files with one problem make one entry, and few are named one by one', () => {
  const heic = Array.from(
    { length: 40 },
    (_, n): FileProblem => ({ id: 'unreadKind', kind: 'heic', fileName: `${n}.heic` }),
  );
  const text: FileProblem = { id: 'unreadKind', kind: 'text', fileName: 'a.txt' };
  const empty: FileProblem = { id: 'empty', fileName: 'b.png' };
  expect(groupProblems([...heic, text, empty, text])).toEqual([
    { problem: heic[0], others: 39 },
    { problem: text, others: 0 },
    { problem: text, others: 0 },
    { problem: empty, others: 0 },
  ]);
});
