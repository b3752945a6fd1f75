import { expect, it } from 'vitest';
import { marksOnTiles, unitMarks } from '../../../../src/features/hiddenUnits/unitMarks.ts';
import type { Phase, Run } from '../../../../src/store/run.ts';
import { courseSettings } from '../../../../src/store/settings.ts';
import { noSurvey, type UnitSurvey, withSurvey } from '../../../../src/store/unitSurvey.ts';

it('marks a tile by its unit’s state, and beside that when it is like another', () => {
  const report = (
    unit: number,
    state: 'working' | 'dead' | 'saturated' | 'collapsed',
    alike: number[] = [],
  ) => ({
    unit,
    state,
    duplicates: alike.map((other) => ({ unit: other, cosine: 0.99 })),
  });
  const reports = [
    report(0, 'working'),
    report(1, 'dead', [2]),
    report(2, 'working', [1]),
    report(3, 'saturated'),
  ];
  const survey = { iteration: 1, patchCount: 10, complete: true, reports };
  expect(
    unitMarks({ survey, offSince: new Map([[1, 1]]) }, { phase: 'finished', settings: undefined }),
  ).toEqual([
    { unit: 1, sign: 'ring' },
    { unit: 1, sign: 'bars' },
    { unit: 2, sign: 'bars' },
    { unit: 3, sign: 'disc' },
  ]);
  expect(unitMarks(noSurvey, { phase: 'finished', settings: undefined })).toEqual([]);
});

it('puts the marks where the tiles stand once they are sorted', () => {
  const marks = [
    { unit: 1, sign: 'ring' },
    { unit: 3, sign: 'disc' },
  ] as const;
  const tiles = (order: readonly number[] | undefined) =>
    marksOnTiles(marks, order, 4).map(({ tile }) => tile);
  expect(tiles(undefined)).toEqual([1, 3]);
  expect(tiles([3, 0, 2, 1])).toEqual([3, 0]);
  expect(tiles([2, 1, 0])).toEqual([1, 3]); // the order of another network
});

const surveyAt = (iteration: number, dead: readonly number[]): NonNullable<UnitSurvey['survey']> => ({
  iteration,
  patchCount: 10,
  complete: true,
  reports: [0, 1].map((unit) => ({ unit, state: dead.includes(unit) ? 'dead' : 'working', duplicates: [] })),
});

const markedAfter = (phase: Phase, ...surveys: readonly NonNullable<UnitSurvey['survey']>[]): number[] =>
  markedWith(undefined, phase, surveys);

const markedWith = (
  settings: Run['settings'],
  phase: Phase,
  surveys: readonly NonNullable<UnitSurvey['survey']>[],
): number[] => {
  const last = surveys.reduce(withSurvey, noSurvey);
  return unitMarks(last, { phase, settings }).map(({ unit }) => unit);
};

it('does not mark units as always off while the mean patch is learned, when nearly all are', () => {
  expect(markedAfter('training', surveyAt(5, [0, 1]), surveyAt(40, [0, 1]))).toEqual([]);
});

it('marks a unit that has stayed off, and not one that has just gone off', () => {
  expect(markedAfter('training', surveyAt(40, [0]), surveyAt(60, [0, 1]), surveyAt(70, [0, 1]))).toEqual([0]);
});

it('begins to count anew when a unit was on in between, or the run began again', () => {
  expect(markedAfter('training', surveyAt(40, [0]), surveyAt(60, []), surveyAt(70, [0]))).toEqual([]);
  expect(markedAfter('training', surveyAt(90, [0]), surveyAt(10, [0]), surveyAt(30, [0]))).toEqual([]);
});

it('marks every unit that is off once the run has come to its end', () => {
  expect(markedAfter('finished', surveyAt(20, [1]))).toEqual([1]);
});

it('waits for the end of a run by gradient descent, which learns the mean patch for hundreds of iterations', () => {
  const settings = { ...courseSettings, optimiser: { name: 'gradientDescent', learningRate: 1 } } as const;
  const surveys = [surveyAt(100, [0, 1]), surveyAt(200, [0, 1])];
  expect(markedWith(courseSettings, 'training', surveys)).toEqual([0, 1]);
  expect(markedWith(settings, 'training', surveys)).toEqual([]);
  expect(markedWith(settings, 'finished', surveys)).toEqual([0, 1]);
});
