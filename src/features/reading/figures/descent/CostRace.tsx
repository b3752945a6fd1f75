import { useRef, useState } from 'react';
import { iterationAxis, linearAxis, logAxis } from '../../../../ui/chart/axis.ts';
import { ChartFrame } from '../../../../ui/chart/ChartFrame.tsx';
import { ChartTable } from '../../../../ui/chart/ChartTable.tsx';
import { usePlot } from '../../../../ui/chart/plot.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { Choice } from '../parts/Choice.tsx';
import type { Stand } from './race.ts';
import type { Race } from './useRace.ts';

const height = 190;
const margin = { left: 46, right: 14, top: 12, bottom: 36 };
const bySizes = ['evaluations', 'seconds'] as const;
const none: readonly Stand[] = [];

/** The cost of both optimisers, logarithmic, over evaluations or seconds. */
export function CostRace({ race }: { readonly race: Race }) {
  const { reading } = useRoom();
  const words = reading.descent;
  const [by, setBy] = useState<(typeof bySizes)[number]>('evaluations');
  const frame = useRef<HTMLDivElement>(null);
  const [lbfgs, descent] = [race.lbfgs?.stands ?? none, race.descent?.stands ?? none];
  const all = [...lbfgs, ...descent];
  const up = logAxis(all.map(({ cost }) => cost));
  const largest = Math.max(...all.map((stand) => stand[by]), 0);
  const across = by === 'evaluations' ? iterationAxis(largest) : linearAxis([largest || 1]);
  const plot = usePlot(frame, { height, margin, up, across });
  const path = (stands: readonly Stand[]): string =>
    stands.map((stand, n) => `${n === 0 ? 'M' : 'L'}${plot.x(stand[by])} ${plot.y(stand.cost)}`).join('');
  return (
    <div className={styles.stack}>
      <Choice
        label={words.axis}
        value={by}
        options={bySizes.map((value) => ({ value, label: words[value] }))}
        onChange={setBy}
      />
      <div ref={frame} className={styles.plot}>
        <ChartFrame plot={plot} up={{ axis: up, title: 'J' }} across={{ axis: across, title: words[by] }}>
          <path d={path(lbfgs)} className={styles.curve} data-tone="two" />
          <path d={path(descent)} className={styles.curve} data-tone="one" />
        </ChartFrame>
      </div>
      <ChartTable
        caption={words.chart}
        heads={[words.optimiser, words.evaluations, words.seconds, 'J']}
        source={race}
        rows={() => [
          ...rowsOf((iteration) => words.stand(words.lbfgs, iteration), lbfgs),
          ...rowsOf((iteration) => words.stand(words.descent, iteration), descent),
        ]}
      />
      <p className={styles.legend}>
        <span data-tone="two">{words.lbfgs}</span>
        <span data-tone="one">{words.descent}</span>
      </p>
    </div>
  );
}

const rowsOf = (nameOf: (iteration: number) => string, stands: readonly Stand[]) =>
  stands.map(
    ({ iteration, evaluations, seconds, cost }) => [nameOf(iteration), evaluations, seconds, cost] as const,
  );
