import styles from './parts.module.css';

interface RebuiltBarsProps {
  readonly label: string;
  /** As many numbers each. */
  readonly input: Float64Array;
  readonly output: Float64Array;
}

const height = 80;
const bar = 10;
/** As large as the smallest feature: what is rebuilt of an example of zeros stays small. */
const leastShown = 0.5;

/** The numbers of an example as outlined bars, and what is rebuilt as filled ones inside them. */
export function RebuiltBars({ label, input, output }: RebuiltBarsProps) {
  const largest = Math.max(...input.map(Math.abs), ...output.map(Math.abs), leastShown);
  const scale = (height / 2 - 2) / largest;
  const place = (value: number) => ({
    y: height / 2 - Math.max(value, 0) * scale,
    height: Math.abs(value) * scale,
  });
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${input.length * bar} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {Array.from(output, (value, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number's place in the example, which names it.
        <rect key={k} className={styles.output} x={k * bar + 3} width={bar - 6} {...place(value)} />
      ))}
      {Array.from(input, (value, k) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number's place in the example, which names it.
          key={k}
          className={styles.input}
          x={k * bar + 1}
          width={bar - 2}
          vectorEffect="non-scaling-stroke"
          {...place(value)}
        />
      ))}
    </svg>
  );
}
