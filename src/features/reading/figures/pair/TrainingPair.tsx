import { useCallback, useState } from 'react';
import { SessionContext } from '../../../../hooks/useSession.ts';
import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { Button } from '../../../../ui/Button.tsx';
import { type FigureSession, useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { StartTiles } from '../parts/StartTiles.tsx';
import { useOwnSession } from '../parts/useOwnSession.ts';
import { hasEdges } from '../trainingsIn.ts';
import { PairSide, type SideState } from './PairSide.tsx';
import { pairNames, partsOf } from './pairNames.ts';
import { trainInParts } from './trainInParts.ts';

/** Two networks that are trained side by side from the same initial weights, each in a session of its own. */
export function TrainingPair() {
  const { reading } = useRoom();
  const words = reading.pair;
  const { settings, report } = useFigure('trainingPair');
  const [asked, setAsked] = useState(false);
  const left = usePartner(asked ? settings.left : undefined);
  const right = usePartner(asked ? settings.right : undefined);
  const [states, setStates] = useState<{ readonly left?: SideState; readonly right?: SideState }>({});
  const onLeft = useCallback((state: SideState) => setStates((before) => ({ ...before, left: state })), []);
  const onRight = useCallback((state: SideState) => setStates((before) => ({ ...before, right: state })), []);
  useReport(report, {
    ...(states.left &&
      states.right && { iteration: Math.min(states.left.iteration, states.right.iteration) }),
    ...(states.left?.cost !== undefined && { leftCost: states.left.cost }),
    ...(states.right?.cost !== undefined && { rightCost: states.right.cost }),
    ...(states.left?.edgeUnits !== undefined && { leftEdgeUnits: states.left.edgeUnits }),
    ...(states.right?.edgeUnits !== undefined && { rightEdgeUnits: states.right.edgeUnits }),
  });
  if (!left || !right) {
    return (
      <Begin label={words.train} note={words.note} onBegin={() => setAsked(true)}>
        <StartTiles settings={settings.left} />
      </Begin>
    );
  }
  const [leftName, rightName] = pairNames(settings, words);
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <SessionContext value={left}>
          <PairSide session={left} name={leftName} countsEdges={hasEdges(settings.left)} onState={onLeft} />
        </SessionContext>
        <SessionContext value={right}>
          <PairSide
            session={right}
            name={rightName}
            countsEdges={hasEdges(settings.right)}
            onState={onRight}
          />
        </SessionContext>
      </div>
      <PairButtons sessions={[left, right]} states={[states.left, states.right]} />
    </div>
  );
}

function usePartner(settings: TrainingSettings | undefined): FigureSession | undefined {
  const parts = settings ? partsOf(settings) : 1;
  const begin = useCallback(
    (session: FigureSession) => {
      const end = parts > 1 ? trainInParts(session, parts) : undefined;
      session.controls.train();
      return end;
    },
    [parts],
  );
  return useOwnSession(settings, begin);
}

interface PairButtonsProps {
  readonly sessions: readonly FigureSession[];
  readonly states: readonly (SideState | undefined)[];
}

function PairButtons({ sessions, states }: PairButtonsProps) {
  const { reading } = useRoom();
  const words = reading.figures;
  const started = states.every((state) => state?.started);
  const training = states.some((state) => state?.phase === 'training');
  const finished = states.every((state) => state?.phase === 'finished');
  const each = (act: 'train' | 'pause' | 'reset') => (): void => {
    for (const { controls } of sessions) controls[act]();
  };
  return (
    <div className={styles.buttons}>
      <Button kind="primary" disabled={!started || finished} onClick={each(training ? 'pause' : 'train')}>
        {training ? words.pause : words.train}
      </Button>
      <Button disabled={!started} onClick={each('reset')}>
        {words.reset}
      </Button>
    </div>
  );
}
