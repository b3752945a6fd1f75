import { Histogram } from '../../ui/chart/Histogram.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './ActivationHistogram.module.css';

interface ActivationHistogramProps {
  readonly counts: Uint32Array;
  readonly onShare: number;
  readonly patchCount: number;
}

/** How the unit's activations over all patches are spread; counts on a logarithmic axis, or rare ones would not be seen. */
export function ActivationHistogram({ counts, onShare, patchCount }: ActivationHistogramProps) {
  const words = useWords('panels').unitInspector.patches;
  return (
    <figure className={styles.figure}>
      <Histogram
        counts={counts}
        scale="log"
        label={words.histogram(quarters(counts, patchCount))}
        height={52}
        colour="sparsity"
        ends={words.ends}
      />
      <figcaption>
        <Emphasis text={words.caption(patchCount, Math.round(onShare * patchCount))} />
      </figcaption>
    </figure>
  );
}

/** The shares of the patches in four equal parts of the range. */
function quarters(counts: Uint32Array, patchCount: number): number[] {
  const quarter = counts.length / 4;
  return [0, 1, 2, 3].map((part) => {
    const own = counts.subarray(Math.round(part * quarter), Math.round((part + 1) * quarter));
    return own.reduce((sum, count) => sum + count, 0) / patchCount;
  });
}
