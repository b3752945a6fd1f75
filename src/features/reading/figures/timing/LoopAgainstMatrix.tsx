import { useEffect, useRef, useState } from 'react';
import type { CodeRunner } from '../../../../exercise/codeRunner.ts';
import type { Timed } from '../../../../exercise/messages.ts';
import type { RunnerFailure } from '../../../../exercise/reports.ts';
import { timedPrograms } from '../../../../exercise/timedPrograms.ts';
import { formatMeasured } from '../../../../format/number.ts';
import { scrubbable } from '../../../../notes/structure/figures.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Progress } from '../../../../ui/Progress.tsx';
import { say } from '../../../../words/sayings.ts';
import { useWords } from '../../../../words/useWords.ts';
import { useRoom } from '../../room.ts';
import { FigureRange } from '../FigureRange.tsx';
import styles from '../Figures.module.css';
import { useFigure, usePredictedNumber, useReport } from '../figure.ts';
import { TimedBars } from './TimedBars.tsx';

type State =
  | { readonly kind: 'idle'; readonly stopped: boolean }
  | { readonly kind: 'running'; readonly patches: number; readonly of: number }
  | { readonly kind: 'timed'; readonly timed: Timed; readonly patchCount: number }
  | { readonly kind: 'failed'; readonly failure: RunnerFailure };

/** The same product number by number and as matrices, timed here in the interpreter of the exercise. */
export function LoopAgainstMatrix() {
  const { reading } = useRoom();
  const words = reading.timing;
  const { settings, change, report } = useFigure('loopAgainstMatrix');
  const { patchCount } = settings;
  const { state, start, stop } = useTiming();
  const timed = state.kind === 'timed' ? state.timed : undefined;
  useReport(report, {
    ...(timed && {
      loopMilliseconds: timed.loop,
      matrixMilliseconds: timed.matrix,
      timesFaster: timed.loop / timed.matrix,
    }),
  });
  return (
    <div className={styles.stack}>
      <FigureRange
        name={reading.settings.patchCount}
        value={patchCount}
        range={scrubbable.patchCount}
        onChange={(value) => change({ patchCount: Math.round(value) })}
      />
      <div className={styles.buttons}>
        {state.kind === 'running' ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : (
          <Button kind="primary" onClick={() => start(patchCount)}>
            {words.run}
          </Button>
        )}
      </div>
      {state.kind !== 'timed' && (
        <div className={styles.programs}>
          {Object.entries(timedPrograms).map(([name, program]) => (
            <pre key={name} className={styles.program}>
              {program}
            </pre>
          ))}
        </div>
      )}
      {/* How far it is would be said several times a second. */}
      <div role="status" aria-live={state.kind === 'running' ? 'off' : 'polite'} className={styles.stack}>
        {state.kind === 'idle' && <p className={styles.note}>{state.stopped ? words.stopped : words.note}</p>}
        {state.kind === 'failed' && <Failed failure={state.failure} />}
        {state.kind === 'running' && (
          <>
            <p className={styles.reading}>{words.looped(state.patches, state.of)}</p>
            <Progress label={words.loop} fraction={state.patches / state.of} />
          </>
        )}
        {state.kind === 'timed' && <Outcome timed={state.timed} patchCount={state.patchCount} />}
      </div>
    </div>
  );
}

function Failed({ failure }: { readonly failure: RunnerFailure }) {
  const { codeRunner } = useWords('exercise');
  return <p>{say(codeRunner, failure)}</p>;
}

function Outcome({ timed, patchCount }: { readonly timed: Timed; readonly patchCount: number }) {
  const { reading } = useRoom();
  const words = reading.timing;
  const predicted = usePredictedNumber();
  const { loop, matrix, largestDifference } = timed;
  // Five products an iteration, on the course's 10,000 patches.
  const training = (loop / patchCount) * 10_000 * 5 * 400;
  return (
    <>
      <TimedBars loop={loop} matrix={matrix} predicted={predicted} />
      <p className={styles.reading}>{words.faster(loop / matrix)}</p>
      <p className={styles.reading}>{words.training(training)}</p>
      <p className={styles.note}>
        {largestDifference === 0 ? words.equal : words.same(formatMeasured(largestDifference))}
      </p>
    </>
  );
}

/** A measurement in a worker of its own, which ends when the figure is left. */
function useTiming() {
  const { openRunner } = useRoom();
  const runner = useRef<CodeRunner>(undefined);
  const [state, setState] = useState<State>({ kind: 'idle', stopped: false });
  useEffect(() => () => runner.current?.stop(), []);
  const start = async (patchCount: number): Promise<void> => {
    setState({ kind: 'running', patches: 0, of: patchCount });
    runner.current ??= openRunner();
    const outcome = await runner.current.time(patchCount, (patches) =>
      setState({ kind: 'running', patches, of: patchCount }),
    );
    setState(
      outcome.type === 'timed'
        ? { kind: 'timed', timed: outcome.timed, patchCount }
        : { kind: 'failed', failure: outcome.failure },
    );
  };
  const stop = (): void => {
    runner.current?.stop();
    setState({ kind: 'idle', stopped: true });
  };
  return { state, start: (patchCount: number) => void start(patchCount), stop };
}
