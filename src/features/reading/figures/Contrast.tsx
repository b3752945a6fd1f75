import { formatMeasured } from '../../../format/number.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { useRoom } from '../room.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';
import { toPlane } from './planePoint.ts';

/** The second patch of the text's example. The first one is set by the reader; it is as long as its contrast. */
const weak = { length: 0.8, cosine: 0.9 } as const;

const degrees = (cosine: number): number => (Math.acos(cosine) * 180) / Math.PI;

/** A strong, badly aligned patch against a weak, well aligned one, as vectors beside the weights. */
export function Contrast() {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('contrastAgainstAlignment');
  const { contrast, firstAngle } = settings;
  const strongCosine = Math.cos((firstAngle * Math.PI) / 180);
  const patches = [
    { name: words.strong, tone: 'one', length: contrast, cosine: strongCosine },
    { name: words.weak, tone: 'two', ...weak },
  ] as const;
  useReport(report, { strongSum: contrast * strongCosine, weakSum: weak.length * weak.cosine });
  return (
    <div className={styles.stack}>
      <svg className={`${styles.plot} ${styles.sketch}`} viewBox="-210 -210 440 232" aria-hidden="true">
        <line x1={-205} x2={225} className={styles.ball} />
        <line x2={50} className={styles.w} />
        <text x={44} y={18}>
          w
        </text>
        {patches.map(({ tone, length, cosine }) => {
          const end = toPlane({ angle: degrees(cosine), length: length * 50 });
          return (
            <g key={tone}>
              <line x1={end.x} y1={-end.y} x2={end.x} y2={0} className={styles.drop} />
              <line x2={end.x} y2={-end.y} className={styles.x} data-tone={tone} />
              <circle cx={end.x} r={5} className={styles.handle} data-tone={tone} />
            </g>
          );
        })}
      </svg>
      <FigureRange
        name={reading.settings.contrast}
        value={contrast}
        range={scrubbable.contrast}
        onChange={(value) => change({ contrast: value })}
      />
      <FigureRange
        name={reading.settings.firstAngle}
        value={firstAngle}
        range={scrubbable.firstAngle}
        onChange={(value) => change({ firstAngle: value })}
      />
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.length}</th>
            <th scope="col">{words.cosine}</th>
            <th scope="col">{words.weightedSum}</th>
          </tr>
        </thead>
        <tbody>
          {patches.map(({ name, tone, length, cosine }) => (
            <tr key={tone}>
              <th scope="row" className={styles.legend}>
                <span data-tone={tone}>{name}</span>
              </th>
              <td>{formatMeasured(length)}</td>
              <td>{formatMeasured(cosine)}</td>
              <td>{formatMeasured(length * cosine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{words.twoVectors}</p>
    </div>
  );
}
