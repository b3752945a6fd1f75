import { binsEnd } from '../../../../core/patches/patchLengths.ts';
import recorded from '../../../../notes/recorded/lengths.json' with { type: 'json' };
import { Histogram } from '../../../../ui/chart/Histogram.tsx';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';

/** The lengths before whitening, as they were recorded: what the reader is told before the prediction about the other steps. */
export function StillLengths() {
  const { reading } = useRoom();
  const words = reading.norms;
  return (
    <div className={styles.stack}>
      <h4 className={styles.heading}>{words.stages.meanRemoved}</h4>
      <Histogram
        counts={recorded.bins}
        scale="linear"
        label={words.chart(words.stages.meanRemoved, recorded.relativeSpread)}
        height={170}
        colour="plain"
        ends={words.ends}
        mark={1 / binsEnd}
      />
      <p className={styles.note}>{words.note(recorded.count)}</p>
    </div>
  );
}
