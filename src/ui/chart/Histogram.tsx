import { histogramPath } from './bars.ts';
import styles from './Histogram.module.css';

interface HistogramProps {
  readonly counts: ArrayLike<number>;
  readonly scale: 'linear' | 'log';
  /** What it shows, in a sentence. */
  readonly label: string;
  /** CSS pixels. */
  readonly height: number;
  readonly colour: 'plain' | 'sparsity';
  /** Written below, spread from the left end to the right. */
  readonly ends: readonly string[];
  /** A place to be marked by a line, 0 at the left end and 1 at the right. */
  readonly mark?: number;
}

const size = { width: 300, height: 60 };

/** How often each value occurs: bars as wide as the box, the fullest as tall. */
export function Histogram({ counts, scale, label, height, colour, ends, mark }: HistogramProps) {
  return (
    <div role="img" aria-label={label}>
      <svg
        className={styles.bars}
        style={{ height }}
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={histogramPath(counts, size, scale)} data-colour={colour} />
        {mark !== undefined && <line x1={mark * size.width} x2={mark * size.width} y2={size.height} />}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </p>
    </div>
  );
}
