import { useId, useMemo, useRef } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { patchStrip } from '../../core/reconstruction/patchStrip.ts';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun, useView } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StripCanvas } from '../../ui/StripCanvas.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useLast } from '../../ui/useLast.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './ReconstructionStrip.module.css';

/** Patches shown. */
const shown = 8;

/** The first patches: their present input, output and error. */
export function ReconstructionStrip() {
  const { notation } = useWords('page');
  const { measures } = useWords('panels');
  const words = measures.strip;
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const count = useRun((run) => Math.min(shown, run.patchCount));
  const showPanel = useView((view) => view.showPanel);
  const patches = Array.from({ length: count }, (_, patch) => patch);
  const request = runId === undefined || count === 0 ? undefined : { runId, patches };
  const { reply, failure: refusal } = useAnswer('reconstructPatches', request);
  const failure = useRefusalText(refusal);
  const latest = useLast(reply);
  return (
    <Panel
      title={<Hint text={notation.output.sentence}>{words.title}</Hint>}
      aside={
        <Button kind="quiet" hint={words.closerHint} onClick={() => showPanel('reconstructions')}>
          {words.closer}
        </Button>
      }
    >
      {latest ? (
        <Strip reply={latest} waiting={runId === undefined} />
      ) : (
        <p className={styles.empty}>{failure ?? words.empty}</p>
      )}
    </Panel>
  );
}

interface StripProps {
  readonly reply: QuestionReply<'reconstructPatches'>;
  readonly waiting: boolean;
}

function Strip({ reply, waiting }: StripProps) {
  const words = useWords('panels').measures.strip;
  const showPanel = useView((view) => view.showPanel);
  const sentence = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { patches, x, a3, errors } = reply;
  const ground = useGround();
  const { rows, range } = useMemo(
    () => patchStrip(x, a3, x.length / patches.length, ground),
    [x, a3, patches, ground],
  );
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return (
    <>
      <div ref={box} className={styles.strip} data-waiting={waiting}>
        <button
          type="button"
          className={styles.open}
          aria-label={words.closer}
          aria-describedby={sentence}
          onClick={() => showPanel('reconstructions')}
        >
          <StripCanvas
            rows={rows}
            count={patches.length}
            pixels={layoutOf(x.length / patches.length).side}
            width={Math.floor(width)}
            largest={96}
          />
        </button>
      </div>
      <p id={sentence} className={styles.words}>
        <Emphasis text={words.sentence(patches.length, formatMeasured(mean), formatSetting(range))} />
      </p>
    </>
  );
}
