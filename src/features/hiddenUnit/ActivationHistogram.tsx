import styles from './ActivationHistogram.module.css';
import { histogramPath } from './histogramPath.ts';

interface ActivationHistogramProps {
  readonly counts: Uint32Array;
  readonly onShare: number;
  readonly patchCount: number;
}

const width = 300;
const height = 60;

/** How the unit's activations over all patches are spread; counts on a logarithmic axis, or rare ones would not be seen. */
export function ActivationHistogram({ counts, onShare, patchCount }: ActivationHistogramProps) {
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={histogramPath(counts, width, height)} />
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>0 off</span>
        <span>activation</span>
        <span>on 1</span>
      </p>
      <figcaption>
        Activation at all {patchCount.toLocaleString('en-US')} patches, counts on a logarithmic axis. The unit
        is on (above ½) at <b>{Math.round(onShare * patchCount).toLocaleString('en-US')}</b> of them.
      </figcaption>
    </figure>
  );
}
