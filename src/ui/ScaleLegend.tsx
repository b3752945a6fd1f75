import styles from './ScaleLegend.module.css';

interface ScaleLegendProps {
  /** Colours from one end to the other. */
  readonly colours: readonly string[];
  readonly low: string;
  readonly high: string;
}

/** What the colours of a scale stand for. */
export function ScaleLegend({ colours, low, high }: ScaleLegendProps) {
  return (
    <span className={styles.legend}>
      <span>{low}</span>
      <i style={{ backgroundImage: `linear-gradient(to right, ${colours.join(', ')})` }} />
      <span>{high}</span>
    </span>
  );
}
