import type { RaceEntry } from '../../store/race.ts';
import { useWords } from '../../words/useWords.ts';
import { useFoundText } from './useFoundText.ts';

type FailureKind = 'costNotFinite' | 'memory' | 'data' | 'trainer';

const failureKinds: Readonly<Record<NonNullable<RaceEntry['failure']>['id'], FailureKind>> = {
  costNotFinite: 'costNotFinite',
  outOfMemory: 'memory',
  runTooLarge: 'memory',
  dataUnavailable: 'data',
  picturesLost: 'data',
  trainerSilent: 'trainer',
  trainerBroke: 'trainer',
  trainerNotLoaded: 'trainer',
  trainerUnreadable: 'trainer',
  noEngineLeft: 'trainer',
  stopped: 'trainer',
  notStarted: 'trainer',
};

/** Where a run of a race stands, in a few short lines. */
export function useEntryLines(): (entry: RaceEntry) => readonly string[] {
  const { entry: words, failures } = useWords('compare').races;
  const foundText = useFoundText();
  return (entry) => {
    const { state, run, settings, failure } = entry;
    const { iteration = 0, evaluations = 0, terms } = run ?? {};
    const found = foundText(entry);
    const seconds = run?.efforts.at(-1)?.seconds ?? 0;
    const standing = {
      waiting: words.waiting,
      running: run ? words.at(iteration, settings.budget) : words.preparing,
      finished: words.finished(iteration),
      failed: failures[failure ? failureKinds[failure.id] : 'trainer'],
    }[state];
    return [
      ...(terms ? [words.cost(terms.total)] : []),
      ...(found === undefined ? [] : [found]),
      standing,
      ...(run ? [words.effort(evaluations, seconds)] : []),
    ];
  };
}
