import type { Alignment } from '../../core/hiddenUnit/alignment.ts';
import { panelNotation } from '../../notation/panelNotation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { formatMeasured } from '../../ui/number.ts';
import styles from './ProductLine.module.css';
import { settled } from './planeGeometry.ts';

/** w·x split into its parts with the numbers of the moment, and what the unit makes of it. */
export function ProductLine({ alignment, bias }: { readonly alignment: Alignment; readonly bias: number }) {
  const { weightNorm, inputNorm, weightedSum, activation } = alignment;
  const cosine = settled(alignment.cosine);
  const product = cosine === 0 ? 0 : alignment.product;
  return (
    <div className={styles.product}>
      <p>
        <Hint text={panelNotation.dotProduct.sentence}>w·x = ‖w‖ ‖x‖ cos θ</Hint>
      </p>
      <p>
        = {formatMeasured(weightNorm)} · {formatMeasured(inputNorm)} · {formatMeasured(cosine)} ={' '}
        <b>{formatMeasured(product)}</b>
      </p>
      <p>
        activation σ({formatMeasured(product)} {bias < 0 ? '−' : '+'} {formatMeasured(Math.abs(bias))}) = σ(
        {formatMeasured(weightedSum)}) = <b>{formatMeasured(activation)}</b>
      </p>
    </div>
  );
}
