import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { computeMatrices, type Matrices } from '../../../../core/matrices/computeMatrices.ts';
import { useAnswer } from '../../../../hooks/useAnswer.ts';
import { SessionContext, useSettings } from '../../../../hooks/useSession.ts';
import { Button } from '../../../../ui/Button.tsx';
import { lazyPart } from '../../../../ui/lazyPart.tsx';
import { Spoken } from '../../../../ui/Spoken.tsx';
import { useLast } from '../../../../ui/useLast.ts';
import { type FigureSession, useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { useFailureText } from '../parts/useFailureText.ts';
import { useOwnSession, waits } from '../parts/useOwnSession.ts';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ZoomedLines } from './ZoomedLines.tsx';
import { windowAtStart } from './zoom.ts';

/** Its patches are loaded only where it is shown. */
const StillMatrices = lazyPart(() => import('./StillMatrices.tsx').then((room) => room.StillMatrices));

/** Iterations that the reader can let the network train. */
const budget = 50;

/** The matrices of the course's own network, 64 pixels and 25 units, as pictures with a part of each written out. */
export function NaturalMatrices() {
  const { reading } = useRoom();
  const words = reading.natural;
  const { settings } = useFigure('matrices');
  const [asked, setAsked] = useState(false);
  const session = useOwnSession(
    asked ? { source: 'scenes', patchCount: settings.patches, budget } : undefined,
    waits,
  );
  if (!session) {
    return (
      <Begin label={words.show} note={words.note} onBegin={() => setAsked(true)}>
        <Suspense>
          <StillMatrices />
        </Suspense>
      </Begin>
    );
  }
  return (
    <SessionContext value={session}>
      <NaturalLines session={session} />
    </SessionContext>
  );
}

function NaturalLines({ session }: { readonly session: FigureSession }) {
  const { reading } = useRoom();
  const words = reading.natural;
  const { started, runId, patchCount, phase, iteration } = useRunNow();
  const failure = useFailureText();
  const objective = useSettings((settings) => settings.objective);
  const patches = useMemo(() => Array.from({ length: patchCount }, (_, patch) => patch), [patchCount]);
  const request = started ? { runId } : undefined;
  const parameters = useLast(useAnswer('readParameters', request, { interval: 700 }).reply);
  const seen = useLast(useAnswer('reconstructPatches', request && { runId, patches }, { once: true }).reply);
  const computed = useMemo<Matrices | undefined>(() => {
    if (!parameters || !seen) return undefined;
    const { theta, shape } = parameters;
    const { visibleSize } = shape;
    const set = { values: Float64Array.from(seen.x), count: seen.patches.length, visibleSize };
    return computeMatrices(theta, shape, set, objective);
  }, [parameters, seen, objective]);
  // An answer of the trainer is otherwise drawn at once, whole matrices in one task.
  const all = useDeferredValue(computed);
  const [window, setWindow] = useState(windowAtStart);
  const state = failure ?? words.training(parameters?.iteration ?? iteration);
  if (!all) return <Waiting text={reading.figures.preparing} />;
  return (
    <div className={styles.stack}>
      <div className={styles.buttons}>
        <Button disabled={phase !== 'ready'} onClick={session.controls.train}>
          {words.train}
        </Button>
        <span>{state}</span>
        <Spoken sentence={state} />
      </div>
      <ZoomedLines all={all} window={window} onMove={setWindow} />
    </div>
  );
}
