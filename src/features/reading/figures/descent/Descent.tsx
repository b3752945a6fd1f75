import { useState } from 'react';
import { formatMeasured } from '../../../../format/number.ts';
import { scrubbable } from '../../../../notes/structure/figures.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Spoken } from '../../../../ui/Spoken.tsx';
import type { ReadingWords } from '../../../../words/en/reading.ts';
import { useRoom } from '../../room.ts';
import { FigureRange } from '../FigureRange.tsx';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { useOwnSession, waits } from '../parts/useOwnSession.ts';
import { CostRace } from './CostRace.tsx';
import { LandscapeView } from './LandscapeView.tsx';
import type { Course } from './race.ts';
import { StillLandscape } from './StillLandscape.tsx';
import { type Race, useRace } from './useRace.ts';

/** Gradient descent and L-BFGS from the same weights: their costs, and their paths on a slice of the cost. */
export function Descent() {
  const { reading } = useRoom();
  const words = reading.descent;
  const { settings, change, report } = useFigure('descent');
  // The race is run with the settings that stood when it began: a setting that is dragged starts none.
  const [begun, setBegun] = useState<typeof settings & { readonly round: number }>();
  const session = useOwnSession(begun && { source: 'scenes' }, waits);
  const race = useRace(session, begun ?? { ...settings, round: 0 });
  const [lbfgs, descent] = [race.lbfgs?.stands.at(-1), race.descent?.stands.at(-1)];
  useReport(report, {
    ...(lbfgs && { lbfgsCost: lbfgs.cost, evaluations: lbfgs.evaluations }),
    ...(descent && { descentCost: descent.cost }),
  });
  const state = race.failure ?? (session ? stateText(race, reading) : reading.figures.preparing);
  const ended = race.landscape !== undefined || race.failure !== undefined;
  return (
    <div className={styles.stack}>
      <FigureRange
        name={reading.settings.learningRate}
        value={settings.learningRate}
        range={scrubbable.learningRate}
        onChange={(value) => change({ learningRate: value })}
      />
      <FigureRange
        name={reading.settings.lbfgsMemory}
        value={settings.memory}
        range={scrubbable.lbfgsMemory}
        onChange={(value) => change({ memory: Math.round(value) })}
      />
      {!begun ? (
        <Begin label={words.race} note={words.note} onBegin={() => setBegun({ ...settings, round: 1 })}>
          <StillLandscape />
        </Begin>
      ) : (
        <>
          <p className={styles.reading}>{state}</p>
          <Spoken sentence={state} />
          <CostRace race={race} />
          {race.landscape && <LandscapeView landscape={race.landscape} />}
          <div className={styles.buttons}>
            {ended ? (
              <Button kind="primary" onClick={() => setBegun({ ...settings, round: begun.round + 1 })}>
                {words.again}
              </Button>
            ) : (
              <Button onClick={() => setBegun(undefined)}>{words.cancel}</Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** What is being done, or how both ended. */
function stateText(race: Race, { together, descent: words }: ReadingWords): string {
  const endOf = (name: string, { stands, stoppedEarly }: Course): string => {
    const last = stands.at(-1);
    if (!last) return '';
    const result = words.result(name, formatMeasured(last.cost), last.evaluations, 1000 * last.seconds);
    return stoppedEarly ? together([result, words.stopped(name, last.iteration)]) : result;
  };
  const { lbfgs, descent, landscape } = race;
  const iterationOf = (course: Course | undefined): number => course?.stands.at(-1)?.iteration ?? 0;
  if (!descent) return words.running(words.lbfgs, iterationOf(lbfgs));
  if (!landscape && iterationOf(descent) < 400 && !descent.stoppedEarly) {
    return words.running(words.descent, iterationOf(descent));
  }
  const ends = [...(lbfgs ? [endOf(words.lbfgs, lbfgs)] : []), endOf(words.descent, descent)];
  return together(landscape ? ends : [...ends, words.drawing]);
}
