import { useEffect, useMemo, useState } from 'react';
import { align } from '../../../core/hiddenUnit/alignment.ts';
import { formatMeasured } from '../../../format/number.ts';
import { useRun } from '../../../hooks/useSession.ts';
import { scrubbable } from '../../../notes/structure/figures.ts';
import { useRoom } from '../room.ts';
import { bestOfRandom } from './bestOfRandom.ts';
import { FigureRange } from './FigureRange.tsx';
import styles from './Figures.module.css';
import { useFigure, useReport } from './figure.ts';
import { PixelPainter } from './PixelPainter.tsx';
import { PixelPicture } from './PixelPicture.tsx';

/** The seventh unit, as in the text, or the last one of a smaller network. */
const wantedUnit = 6;

/** The run in the playground lends its seventh unit: its weights, random inputs against it, and one that the reader draws. */
export function BeatTheUnit() {
  const { reading } = useRoom();
  const words = reading.figures;
  const frame = useRun((run) => run.frame);
  const unit = Math.min(wantedUnit, (frame?.shape.hiddenSize ?? 1) - 1);
  // While the run trains, the figure keeps the weights that it began with.
  const [lent, setLent] = useState(frame);
  useEffect(() => setLent((before) => before ?? frame), [frame]);
  const weights = useMemo(() => {
    if (!lent) return undefined;
    const { visibleSize } = lent.shape;
    return lent.weights.slice(unit * visibleSize, (unit + 1) * visibleSize);
  }, [lent, unit]);
  if (!lent || !weights) return <p className={styles.note}>{words.noUnit}</p>;
  return <Contest weights={weights} title={words.unitOf(unit + 1, lent.iteration)} />;
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
    { name: words.bestInput, value: maximum },
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
