import { parameterCount } from '../../../core/autoencoder/parameters.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { placesTo } from '../places.ts';
import { useRoom } from '../room.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';

/** What L-BFGS keeps: two columns a pair, each as long as theta, 8 bytes a number. */
export function MemoryNeeded() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('memoryNeeded');
  const { lbfgsMemory: pairs } = settings;
  const parameters = parameterCount(settings);
  const megabytes = (2 * pairs * parameters * 8) / 1e6;
  useReport(report, { memoryMegabytes: megabytes, parameterCount: parameters });
  const most = scrubbable.lbfgsMemory.max;
  return (
    <div className={styles.stack}>
      <svg viewBox={`0 0 ${most * 4} 130`} role="img" aria-label={words.columns(pairs)}>
        <rect width={most * 4} height={110} className={styles.ball} />
        {placesTo(pairs).map((pair) => (
          <g key={pair} transform={`translate(${(pair - 1) * 4} 0)`}>
            <rect x={0.3} width={1.5} height={110} fill="var(--reconstruction)" />
            <rect x={2.1} width={1.5} height={110} fill="var(--decay)" />
          </g>
        ))}
      </svg>
      <p className={styles.legend}>
        <span data-tone="two">{words.step}</span>
        <span data-tone="one">{words.gradientChange}</span>
      </p>
      <FigureRange
        name={reading.settings.lbfgsMemory}
        value={pairs}
        range={scrubbable.lbfgsMemory}
        onChange={(value) => change({ lbfgsMemory: value })}
      />
      <p className={styles.reading} role="status">
        {words.bytes(parameters, pairs)}
      </p>
    </div>
  );
}
