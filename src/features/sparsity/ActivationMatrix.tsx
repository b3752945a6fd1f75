import { useMemo, useState } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useLast } from '../../ui/useLast.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { MatrixCanvas } from './MatrixCanvas.tsx';
import { type Activations, inUse, matrixFigures, unitsByUse } from './matrixColours.ts';
import styles from './Sparsity.module.css';

/** Patches in the picture. */
const patches = 200;
const orders = ['number', 'use'] as const;

/** The code of 200 patches as a picture, so that "sparse" can be seen. */
export function ActivationMatrix() {
  const { panelNotation, sparsity } = useWords('panels');
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const [sorting, setSorting] = useState<(typeof orders)[number]>('number');
  const request = runId === undefined ? undefined : { runId, count: patches };
  const { reply, failure: refusal } = useAnswer('readActivations', request);
  const failure = useRefusalText(refusal);
  const latest = useLast(reply);
  const order = useMemo(() => {
    if (!latest) return [];
    if (sorting === 'use') return unitsByUse(latest);
    return Array.from({ length: latest.hiddenSize }, (_, unit) => unit);
  }, [latest, sorting]);
  return (
    <Panel
      title={
        <Hint text={panelNotation.activationMatrix.sentence}>{panelNotation.activationMatrix.name}</Hint>
      }
      aside={
        <Segmented
          label={panelNotation.unitOrder.name}
          hint={panelNotation.unitOrder.sentence}
          hideLabel
          value={sorting}
          options={orders.map((value) => ({ value, label: sparsity.orders[value] }))}
          onChange={setSorting}
        />
      }
    >
      {latest ? (
        <>
          <MatrixCanvas activations={latest} order={order} />
          <Figures {...latest} />
        </>
      ) : (
        <p className={styles.empty}>{failure ?? sparsity.notYet}</p>
      )}
    </Panel>
  );
}

function Figures(activations: Activations) {
  const { sparsity } = useWords('panels');
  const { share, unitsPerPatch, mean } = matrixFigures(activations);
  const { patchCount, hiddenSize } = activations;
  return (
    <p className={styles.words}>
      {sparsity.use({
        share,
        limit: inUse,
        patches: patchCount,
        units: hiddenSize,
        unitsPerPatch,
        mean: formatMeasured(mean),
      })}
    </p>
  );
}
