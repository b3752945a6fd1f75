import { useMemo, useRef } from 'react';
import { patchStrip } from '../../core/reconstruction/patchStrip.ts';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun, useView } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StripCanvas } from '../../ui/StripCanvas.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useLast } from '../../ui/useLast.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './ReconstructionStrip.module.css';

/** Patches on show. */
const shown = 8;

/** The first patches: input, output and error, as they stand. */
export function ReconstructionStrip() {
  const { notation } = useWords('page');
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const count = useRun((run) => Math.min(shown, run.patchCount));
  const showPanel = useView((view) => view.showPanel);
  const patches = Array.from({ length: count }, (_, patch) => patch);
  const request = runId === undefined || count === 0 ? undefined : { runId, patches };
  const { reply, failure } = useAnswer('reconstructPatches', request);
  const latest = useLast(reply);
  return (
    <Panel
      title={<Hint text={notation.output.sentence}>Reconstructions</Hint>}
      aside={
        <Button
          kind="quiet"
          hint="Open the tab where any patch can be taken apart unit by unit."
          onClick={() => showPanel('reconstructions')}
        >
          Look closer
        </Button>
      }
    >
      {latest ? (
        <Strip reply={latest} waiting={runId === undefined} />
      ) : (
        <p className={styles.empty}>{failure ?? 'Known once the patches are ready.'}</p>
      )}
    </Panel>
  );
}

interface StripProps {
  readonly reply: QuestionReply<'reconstructPatches'>;
  readonly waiting: boolean;
}

function Strip({ reply, waiting }: StripProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { patches, x, a3, errors } = reply;
  const ground = useGround();
  const { rows, range } = useMemo(() => patchStrip(x, a3, ground), [x, a3, ground]);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return (
    <>
      <div ref={box} className={styles.strip} data-waiting={waiting}>
        <StripCanvas
          rows={rows}
          count={patches.length}
          pixels={Math.round(Math.sqrt(x.length / patches.length))}
          width={Math.floor(width)}
          largest={96}
        />
      </div>
      <p className={styles.words}>
        Input, output, error of the first {patches.length} patches: ½‖x̂−x‖² is <b>{formatMeasured(mean)}</b>{' '}
        on average. Blue is too dark, orange too bright, by up to {formatSetting(range)}.
      </p>
    </>
  );
}
