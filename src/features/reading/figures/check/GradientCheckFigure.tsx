import { useId, useMemo, useState } from 'react';
import type { MistakeId } from '../../../../core/autoencoder/mistakes/mistake.ts';
import { mistakeIds } from '../../../../core/autoencoder/mistakes/mistakeIds.ts';
import { Button } from '../../../../ui/Button.tsx';
import { useWords } from '../../../../words/useWords.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { CheckResult } from './CheckResult.tsx';
import { RiddleCard } from './RiddleCard.tsx';
import { type Riddle, riddleAt } from './riddle.ts';
import { checkSmallNetwork } from './smallCheck.ts';

/** The gradient check of the small network, with a mistake of the reader's choice, or one to be found. */
export function GradientCheckFigure() {
  const { reading } = useRoom();
  const words = reading.check;
  const { mistakes } = useWords('panels');
  const { settings, change, report } = useFigure('gradientCheck');
  const [riddle, setRiddle] = useState<Riddle>();
  const mistake = riddle?.mistake ?? settings.mistake;
  const result = useMemo(() => checkSmallNetwork(mistake), [mistake]);
  useReport(report, { relativeDifference: result.check.relativeDifference });
  const chosen = useId();
  const nameOf = (id: MistakeId): string => mistakes.all[id].name;
  return (
    <div className={styles.stack}>
      {riddle ? (
        <RiddleCard
          key={riddle.number}
          riddle={riddle}
          mistake={nameOf(riddle.mistake)}
          onNext={() => setRiddle(riddleAt(riddle.number + 1))}
          onEnd={() => setRiddle(undefined)}
        />
      ) : (
        <>
          <label className={styles.field} htmlFor={chosen}>
            {words.mistake}
            <select
              id={chosen}
              value={settings.mistake}
              onChange={({ target }) => change({ mistake: target.value as MistakeId | 'none' })}
            >
              <option value="none">{words.none}</option>
              {mistakeIds
                .filter((id) => id !== 'weightsStartAtZero')
                .map((id) => (
                  <option key={id} value={id}>
                    {nameOf(id)}
                  </option>
                ))}
            </select>
          </label>
          <div className={styles.buttons}>
            <Button onClick={() => setRiddle(riddleAt(1))}>{words.riddle}</Button>
          </div>
        </>
      )}
      <CheckResult result={result} mistake={mistake} />
    </div>
  );
}
