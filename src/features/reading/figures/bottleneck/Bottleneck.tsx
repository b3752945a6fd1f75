import { useCallback, useEffect, useState } from 'react';
import { SessionContext } from '../../../../hooks/useSession.ts';
import { scrubbable } from '../../../../notes/structure/figures.ts';
import { type FigureSession, useRoom } from '../../room.ts';
import { FigureRange } from '../FigureRange.tsx';
import styles from '../Figures.module.css';
import { useFigure } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { useOwnSession } from '../parts/useOwnSession.ts';
import { BottleneckRun } from './BottleneckRun.tsx';
import { StillStrip } from './StillStrip.tsx';

/** A new number of hidden units needs a new run, which trains as soon as it is ready. */
function trainsWhenReady({ run, controls }: FigureSession): () => void {
  controls.train();
  return run.subscribe(({ phase }, before) => {
    if (phase === 'ready' && before.phase !== 'ready') controls.train();
  });
}

/** A network without sparsity whose bottleneck can be dragged, beside as many principal components of the same patches. */
export function Bottleneck() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change } = useFigure('bottleneck');
  const [asked, setAsked] = useState(false);
  const { hiddenSize } = settings;
  const [first, setFirst] = useState(hiddenSize);
  const session = useOwnSession(
    asked ? { source: 'scenes', hiddenSize: first, objective: { beta: 0 } } : undefined,
    trainsWhenReady,
  );
  useEffect(() => session?.settings.getState().changeHiddenSize(hiddenSize), [session, hiddenSize]);
  const begin = useCallback(() => {
    setFirst(hiddenSize);
    setAsked(true);
  }, [hiddenSize]);
  return (
    <div className={styles.stack}>
      <FigureRange
        onRelease
        name={reading.settings.hiddenSize}
        value={hiddenSize}
        range={scrubbable.hiddenSize}
        onChange={(value) => change({ hiddenSize: value })}
      />
      {session ? (
        <SessionContext value={session}>
          <BottleneckRun />
        </SessionContext>
      ) : (
        <Begin label={words.prepare} onBegin={begin}>
          <StillStrip units={hiddenSize} />
        </Begin>
      )}
    </div>
  );
}
