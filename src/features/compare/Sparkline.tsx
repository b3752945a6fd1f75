import styles from './RunList.module.css';

const size = { width: 88, height: 26 };
/** The cost falls a hundredfold in the first iterations: a logarithm shows what comes after. */
const tall = (cost: number): number => Math.log(Math.max(cost, 1e-12));

/** A run's curve, small: the logarithm of its cost over the iterations. */
export function Sparkline({ curve, label }: { readonly curve: Float32Array; readonly label: string }) {
  const points = Array.from({ length: curve.length / 2 }, (_, at) => ({
    iteration: curve[2 * at] ?? 0,
    level: tall(curve[2 * at + 1] ?? 0),
  }));
  const last = Math.max(1, points.at(-1)?.iteration ?? 1);
  const levels = points.map(({ level }) => level);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const place = ({ iteration, level }: (typeof points)[number]): string => {
    const x = 1 + ((size.width - 2) * iteration) / last;
    const y = 2 + (size.height - 4) * (high > low ? (high - level) / (high - low) : 0.5);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return (
    <svg className={styles.sparkline} width={size.width} height={size.height} role="img" aria-label={label}>
      <polyline points={points.map(place).join(' ')} />
    </svg>
  );
}
