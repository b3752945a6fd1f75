import { formatMeasured } from '../../format/number.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun, useSession } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { Run } from '../../store/run.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Reconstructions.module.css';
import { compressionExplained, percent } from './reconstructionText.ts';
import { useRunNow } from './useRunNow.ts';

const interval = 250;
const latestTerms = ({ terms }: Run) => terms;

interface SummaryProps {
  readonly onShow: QuestionReply<'reconstructPatches'> | undefined;
}

/** The compression counted, and how good the reconstructions are over all patches. */
export function Summary({ onShow }: SummaryProps) {
  const { notation } = useWords('page');
  const { panelNotation, reconstructions } = useWords('panels');
  const { runId, patchCount } = useRunNow();
  const shape = useRun((run) => run.shape);
  const terms = useThrottledStore(useSession().run, latestTerms, interval);
  // the patches do not change within a run: asked once
  const { reply } = useAnswer('measureVariance', runId === undefined ? undefined : { runId }, { once: true });
  if (!shape || !terms) return null;
  const { visibleSize, hiddenSize } = shape;
  const explained = reply && 1 - (2 * terms.reconstructionError) / reply.totalVariance;
  const mean = onShow && onShow.errors.reduce((sum, error) => sum + error, 0) / onShow.errors.length;

  return (
    <>
      <div className={styles.compression}>
        <Hint text={panelNotation.compression.sentence}>
          <b>{reconstructions.compression(visibleSize, hiddenSize)}</b>
        </Hint>
        <p className={styles.words}>{compressionExplained(visibleSize, hiddenSize, reconstructions)}</p>
      </div>
      <dl className={styles.figures}>
        <Figure
          name={reconstructions.meanError(patchCount)}
          hint={notation.reconstruction.sentence}
          value={formatMeasured(terms.reconstructionError)}
        />
        <Figure
          name={reconstructions.varianceExplained}
          hint={panelNotation.varianceExplained.sentence}
          value={explained === undefined ? '…' : percent(explained, reconstructions)}
        />
        <Figure
          name={reconstructions.meanErrorShown(onShow?.patches.length)}
          hint={panelNotation.patchError.sentence}
          value={mean === undefined ? '…' : formatMeasured(mean)}
        />
      </dl>
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly hint: string;
  readonly value: string;
}

function Figure({ name, hint, value }: FigureProps) {
  return (
    <div>
      <dt>
        <Hint text={hint}>{name}</Hint>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
