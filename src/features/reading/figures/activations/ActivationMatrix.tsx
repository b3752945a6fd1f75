import { useCallback, useEffect, useState } from 'react';
import { useAnswer } from '../../../../hooks/useAnswer.ts';
import { SessionContext } from '../../../../hooks/useSession.ts';
import { scrubbable } from '../../../../notes/structure/figures.ts';
import { useLast } from '../../../../ui/useLast.ts';
import { type FigureSession, useRoom } from '../../room.ts';
import { FigureRange } from '../FigureRange.tsx';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { trains, useOwnSession } from '../parts/useOwnSession.ts';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ActivationPicture } from './ActivationPicture.tsx';
import { StillActivations } from './StillActivations.tsx';
import { sparsityOf } from './sparsityOf.ts';

/** Patches in the picture. */
const patches = 200;

/** Which units are active for which patches, in a network that is trained here with the reader's target ρ. */
export function ActivationMatrix() {
  const { reading } = useRoom();
  const { settings, change } = useFigure('activationMatrix');
  const { rho } = settings;
  const [begun, setBegun] = useState<number>();
  const session = useOwnSession(
    begun === undefined ? undefined : { source: 'scenes', objective: { rho: begun } },
    trains,
  );
  const begin = useCallback(() => setBegun(rho), [rho]);
  return (
    <div className={styles.stack}>
      <FigureRange
        name={reading.settings.rho}
        value={rho}
        range={scrubbable.rho}
        onChange={(value) => change({ rho: value })}
      />
      {session ? (
        <SessionContext value={session}>
          <LiveMatrix session={session} rho={rho} />
        </SessionContext>
      ) : (
        <Begin label={reading.figures.prepare} onBegin={begin}>
          <StillActivations />
        </Begin>
      )}
    </div>
  );
}

/** Milliseconds without a change of ρ before the network is trained again with it. */
const rest = 400;

/** Another ρ: the same network from its start, with the new target. */
function useRho({ settings, controls }: FigureSession, rho: number): void {
  useEffect(() => {
    const { objective, changeObjective } = settings.getState();
    if (objective.rho === rho) return;
    const timer = setTimeout(() => {
      changeObjective({ rho });
      controls.reset();
      controls.train();
    }, rest);
    return () => clearTimeout(timer);
  }, [settings, controls, rho]);
}

function LiveMatrix({ session, rho }: { readonly session: FigureSession; readonly rho: number }) {
  const { reading } = useRoom();
  const words = reading;
  const { report } = useFigure('activationMatrix');
  useRho(session, rho);
  const { started, runId, phase, iteration, edgeUnits } = useRunNow();
  const request = started ? { runId, count: patches } : undefined;
  const activations = useLast(useAnswer('readActivations', request, { interval: 300 }).reply);
  const sparsity = activations && sparsityOf(activations);
  useReport(report, { ...sparsity });
  if (!activations || !sparsity) return <Waiting text={reading.figures.preparing} />;
  return (
    <>
      <ActivationPicture activations={activations} />
      <p className={styles.reading}>
        {words.activations.sums(sparsity.unitsPerPatch, sparsity.patchesPerUnit)}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{reading.figures.iteration}</dt>
          <dd>{iteration}</dd>
        </div>
        <div>
          <dt>{reading.figures.edges}</dt>
          <dd>{edgeUnits ?? '–'}</dd>
        </div>
      </dl>
      <p className={styles.note} role="status">
        {phase === 'finished' ? words.finished(iteration) : ''}
      </p>
    </>
  );
}
