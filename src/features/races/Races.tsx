import { useEffect, useRef } from 'react';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Race } from '../../store/race.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { RaceFormPanel } from './RaceFormPanel.tsx';
import { RaceResults } from './RaceResults.tsx';
import styles from './Races.module.css';
import type { RaceActions } from './raceActions.ts';
import { useRaceStatus } from './useRaceStatus.ts';

/** Milliseconds between two drawings of a race that trains. */
const interval = 300;
const whole = (race: Race): Race => race;

/** Races: several runs from one start, trained one after the other in the background, side by side. */
export function Races({ actions }: { readonly actions: RaceActions }) {
  const words = useWords('compare').races;
  const race = useThrottledStore(actions.race, whole, interval);
  const { announce } = actions;
  const status = useRaceStatus(race);
  const before = useRef(race.phase);
  useEffect(() => {
    const rests = race.phase === 'stopped' || race.phase === 'finished';
    if (race.phase !== before.current && rests && status !== undefined) announce(status);
    before.current = race.phase;
  }, [announce, race.phase, status]);
  return (
    <Panel title={words.title}>
      <p className={styles.text}>{words.introduction}</p>
      <RaceFormPanel actions={actions} isBusy={race.phase !== 'none'} />
      {race.phase !== 'none' && <RaceResults race={race} status={status} actions={actions} />}
    </Panel>
  );
}
