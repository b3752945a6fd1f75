import { useEffect, useMemo, useState } from 'react';
import { align } from '../../../core/hiddenUnit/alignment.ts';
import { formatMeasured } from '../../../format/number.ts';
import { recordedUnits } from '../../../notes/recorded/recordedUnits.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { useRoom } from '../room.ts';
import { bestOfRandom } from './bestOfRandom.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';
import { PixelPainter } from './PixelPainter.tsx';
import { PixelPicture } from './PixelPicture.tsx';

/** The seventh unit, as in the text. */
const unit = 6;

/** A unit of the recorded run: its weights, random inputs against it, and one that the reader draws. */
export function BeatTheUnit() {
  const { reading } = useRoom();
  const { weights, iteration } = useMemo(() => {
    const { shape, ...recorded } = recordedUnits();
    const first = unit * shape.visibleSize;
    return { ...recorded, weights: recorded.weights.slice(first, first + shape.visibleSize) };
  }, []);
  return <Contest weights={weights} title={reading.figures.unitOf(unit + 1, iteration)} />;
}

function Contest({ weights, title }: { readonly weights: Float32Array; readonly title: string }) {
  const { reading } = useRoom();
  const words = reading.figures;
  const { settings, change, report } = useFigure('beatTheUnit');
  const maximum = Math.hypot(...weights);
  const [best, setBest] = useState<number>();
  useEffect(() => bestOfRandom(weights, settings.tries, setBest), [weights, settings.tries]);
  useReport(report, { unitMaximum: maximum, ...(best !== undefined && { bestTry: best }) });
  const [drawn, setDrawn] = useState<readonly number[]>(() => Array.from(weights, () => 0));
  const norm = Math.hypot(...drawn);
  const product = norm > 0 ? align(weights, 0, drawn).product / norm : 0;
  const bars = [
    ...(settings.hidesBest ? [] : [{ name: words.bestInput, value: maximum }]),
    { name: words.bestRandom, value: best },
    { name: words.ownInput, value: product },
  ];
  return (
    <div className={styles.stack}>
      <p className={styles.heading}>{title}</p>
      <div className={styles.pictures}>
        <div className={styles.picture}>
          <PixelPicture values={weights} label={words.weights} />
          <span>{words.weights}</span>
        </div>
        <PixelPainter values={drawn} onChange={setDrawn} words={words} />
      </div>
      <FigureRange
        name={reading.settings.tries}
        value={settings.tries}
        range={scrubbable.tries}
        onChange={(value) => change({ tries: Math.round(value) })}
      />
      <table className={styles.table}>
        <tbody>
          {bars.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value === undefined ? '–' : formatMeasured(value)}</td>
              <td>{value === undefined ? '' : words.shareOf(value / maximum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
