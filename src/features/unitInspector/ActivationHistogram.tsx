import { Histogram } from '../../ui/chart/Histogram.tsx';
import styles from './ActivationHistogram.module.css';

interface ActivationHistogramProps {
  readonly counts: Uint32Array;
  readonly onShare: number;
  readonly patchCount: number;
}

/** How the unit's activations over all patches are spread; counts on a logarithmic axis, or rare ones would not be seen. */
export function ActivationHistogram({ counts, onShare, patchCount }: ActivationHistogramProps) {
  return (
    <figure className={styles.figure}>
      <Histogram
        counts={counts}
        scale="log"
        label={`Histogram of the unit’s activations: ${spread(counts, patchCount)}`}
        height={52}
        colour="sparsity"
        ends={['0 off', 'activation', 'on 1']}
      />
      <figcaption>
        Activation at all {patchCount.toLocaleString('en-US')} patches, counts on a logarithmic axis. The unit
        is on (above ½) at <b>{Math.round(onShare * patchCount).toLocaleString('en-US')}</b> of them.
      </figcaption>
    </figure>
  );
}

/** The shares of the patches in four equal parts of the range. */
function spread(counts: Uint32Array, patchCount: number): string {
  const quarter = counts.length / 4;
  const shares = [0, 1, 2, 3].map((part) => {
    const own = counts.subarray(Math.round(part * quarter), Math.round((part + 1) * quarter));
    return own.reduce((sum, count) => sum + count, 0) / patchCount;
  });
  const words = shares.map((share, part) => `${(100 * share).toFixed(1)}% up to ${(part + 1) / 4}`);
  return `${words.join(', ')}.`;
}
