import { useMemo } from 'react';
import type { SlicePoint } from '../../../../core/optimise/slice.ts';
import { greyColours } from '../../../../core/reconstruction/colours.ts';
import { PixelCanvas } from '../../../../ui/PixelCanvas.tsx';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { bandsOf, refined } from './heights.ts';
import landscapeStyles from './LandscapeView.module.css';
import type { Landscape } from './useRace.ts';

/** Pixels between two neighbouring places of the slice, and bands of equal height. */
const finer = 6;
const bands = 18;

interface LandscapeViewProps {
  readonly landscape: Landscape;
  /** What is drawn, where that is not both paths of the reader's own race. */
  readonly note?: string;
}

/** The heights of the slice, dark where the cost is low, with both paths. */
export function LandscapeView({ landscape, note }: LandscapeViewProps) {
  const { reading } = useRoom();
  const words = reading.descent;
  const { us, vs, costs, patches, lbfgs, descent } = landscape;
  const colours = useMemo(
    () => greyColours(bandsOf(refined(costs, us.length, finer), bands)),
    [costs, us.length],
  );
  const [left, right] = [us[0] ?? 0, us.at(-1) ?? 1];
  const [top, bottom] = [vs[0] ?? 0, vs.at(-1) ?? 1];
  const x = (u: number): number => ((u - left) / (right - left)) * 400;
  const y = (v: number): number => ((v - top) / (bottom - top)) * 300;
  const path = (points: readonly SlicePoint[]): string =>
    points.map(({ u, v }, n) => `${n === 0 ? 'M' : 'L'}${x(u).toFixed(1)} ${y(v).toFixed(1)}`).join('');
  const [start, lbfgsEnd, descentEnd] = [lbfgs[0], lbfgs.at(-1), descent.at(-1)];
  return (
    <div className={styles.stack}>
      <div className={landscapeStyles.land}>
        <PixelCanvas
          label={note ?? words.plane(patches)}
          colours={colours}
          width={(us.length - 1) * finer + 1}
          height={(vs.length - 1) * finer + 1}
        />
        <svg viewBox="0 0 400 300" preserveAspectRatio="none" aria-hidden="true">
          {[descent, lbfgs].map((points, n) => (
            <g key={n === 0 ? 'descent' : 'lbfgs'} data-tone={n === 0 ? 'one' : 'two'}>
              <path d={path(points)} className={landscapeStyles.halo} />
              <path d={path(points)} className={landscapeStyles.path} />
            </g>
          ))}
          {start && <rect x={x(start.u) - 5} y={y(start.v) - 5} width={10} height={10} />}
          {lbfgsEnd && <circle cx={x(lbfgsEnd.u)} cy={y(lbfgsEnd.v)} r={6} data-tone="two" />}
          {descentEnd && <circle cx={x(descentEnd.u)} cy={y(descentEnd.v)} r={6} data-tone="one" />}
        </svg>
      </div>
      <p className={styles.note}>{note ?? words.planeNote(patches)}</p>
    </div>
  );
}
