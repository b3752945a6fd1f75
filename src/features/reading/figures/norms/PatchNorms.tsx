import { useMemo, useState } from 'react';
import { binsEnd, type Lengths } from '../../../../core/patches/patchLengths.ts';
import { formatMeasured } from '../../../../format/number.ts';
import { useAnswer } from '../../../../hooks/useAnswer.ts';
import { SessionContext, useRun } from '../../../../hooks/useSession.ts';
import type { PreparationStage } from '../../../../notes/structure/figures.ts';
import { Histogram } from '../../../../ui/chart/Histogram.tsx';
import { useRefusalText } from '../../../../words/useRefusalText.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { useFigure, useReport } from '../figure.ts';
import { Begin } from '../parts/Begin.tsx';
import { Choice } from '../parts/Choice.tsx';
import { useOwnSession, waits } from '../parts/useOwnSession.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { lengthsByStage, stageNames } from './patchLengths.ts';
import { StillLengths } from './StillLengths.tsx';

/** The lengths of 10,000 patches after each step of their preparation. */
export function PatchNorms() {
  const { reading } = useRoom();
  const words = reading.norms;
  const [asked, setAsked] = useState(false);
  const session = useOwnSession(asked ? { source: 'scenes' } : undefined, waits);
  if (!session) {
    return (
      <Begin label={words.measure} note={words.measureNote} onBegin={() => setAsked(true)}>
        <StillLengths />
      </Begin>
    );
  }
  return (
    <SessionContext value={session}>
      <Measured />
    </SessionContext>
  );
}

function Measured() {
  const { reading } = useRoom();
  const words = reading.norms;
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const patchCount = useRun((run) => run.patchCount);
  const request = runId === undefined ? undefined : { runId, first: 0, count: patchCount };
  const { reply, failure: refusal } = useAnswer('showPreparation', request, { once: true });
  const failure = useRefusalText(refusal);
  const lengths = useMemo(() => reply && lengthsByStage(reply), [reply]);
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!lengths) return <Waiting text={words.measuring} />;
  return <Distribution lengths={lengths} count={patchCount} />;
}

interface DistributionProps {
  readonly lengths: Readonly<Record<PreparationStage, Lengths>>;
  readonly count: number;
}

function Distribution({ lengths, count }: DistributionProps) {
  const { reading } = useRoom();
  const words = reading.norms;
  const { settings, change, report } = useFigure('patchNorms');
  const { stage } = settings;
  const shown = lengths[stage];
  useReport(report, { relativeSpread: shown.relativeSpread });
  return (
    <div className={styles.stack}>
      <Choice
        label={words.stage}
        value={stage}
        options={stageNames.map((name) => ({ value: name, label: words.stages[name] }))}
        onChange={(chosen) => change({ stage: chosen })}
      />
      <Histogram
        counts={shown.bins}
        scale="linear"
        label={words.chart(words.stages[stage], shown.relativeSpread)}
        height={170}
        colour="plain"
        ends={words.ends}
        mark={1 / binsEnd}
      />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.mean}</th>
            <th scope="col">{words.spread}</th>
          </tr>
        </thead>
        <tbody>
          {stageNames.map((name) => (
            <tr key={name} data-chosen={name === stage}>
              <th scope="row">{words.stages[name]}</th>
              <td>{formatMeasured(lengths[name].mean)}</td>
              <td>{words.percent(lengths[name].relativeSpread)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{words.note(count)}</p>
    </div>
  );
}
