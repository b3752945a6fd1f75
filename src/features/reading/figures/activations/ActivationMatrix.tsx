import { useCallback, useEffect, useState } from 'react';
import { useAnswer } from '../../../../hooks/useAnswer.ts';
import { SessionContext } from '../../../../hooks/useSession.ts';
import { scrubbable } from '../../../../notes/structure/figures.ts';
import { useLast } from '../../../../ui/useLast.ts';
import { figureWords } from '../../../../words/reading/figureWords.ts';
import { settingNames } from '../../../../words/reading/settingNames.ts';
import { trialWords } from '../../../../words/reading/trialWords.ts';
import { type FigureSession, useRoom } from '../../room.ts';
import { FigureRange } from '../FigureRange.tsx';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { trains, useOwnSession } from '../parts/useOwnSession.ts';
import { useRunNow } from '../parts/useRunNow.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ActivationPicture } from './ActivationPicture.tsx';
import { sparsityOf } from './sparsityOf.ts';

/** Patches in the picture. */
const patches = 200;

/** Which units are active for which patches, in a network that is trained here with the reader's target ρ. */
export function ActivationMatrix() {
  const { language } = useRoom();
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
        name={settingNames[language].rho}
        value={rho}
        range={scrubbable.rho}
        onChange={(value) => change({ rho: value })}
      />
      {session ? (
        <SessionContext value={session}>
          <LiveMatrix session={session} rho={rho} />
        </SessionContext>
      ) : (
        <Begin label={figureWords[language].prepare} onBegin={begin} />
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
  const { language } = useRoom();
  const words = trialWords[language];
  const { report } = useFigure('activationMatrix');
  useRho(session, rho);
  const { started, runId, phase, iteration, edgeUnits } = useRunNow();
  const request = started ? { runId, count: patches } : undefined;
  const activations = useLast(useAnswer('readActivations', request, { interval: 300 }).reply);
  const sparsity = activations && sparsityOf(activations);
  useReport(report, { ...sparsity });
  if (!activations || !sparsity) return <Waiting text={figureWords[language].preparing} />;
  return (
    <>
      <ActivationPicture activations={activations} />
      <p className={styles.reading}>
        {words.activations.sums(sparsity.unitsPerPatch.toFixed(1), sparsity.patchesPerUnit.toFixed(1))}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{figureWords[language].iteration}</dt>
          <dd>{iteration}</dd>
        </div>
        <div>
          <dt>{figureWords[language].edges}</dt>
          <dd>{edgeUnits ?? '–'}</dd>
        </div>
      </dl>
      <p className={styles.note} role="status">
        {phase === 'finished' ? words.finished(iteration) : ''}
      </p>
    </>
  );
}
