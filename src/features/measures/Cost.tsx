import { useDeferredValue, useMemo, useState } from 'react';
import type { CostTerms } from '../../core/autoencoder/model.ts';
import { formatMeasured } from '../../format/number.ts';
import { useSession, useSettings } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import type { AxisScale } from '../../ui/chart/axis.ts';
import { laterPart } from '../../ui/lazyPart.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Cost.module.css';
import { chartSeries } from './chartSeries.ts';
import { costLines } from './costTerms.ts';
import { LineMark } from './LineMark.tsx';

const CostChart = laterPart('costChart', () => import('./CostChart.tsx').then((chart) => chart.CostChart));

/** Milliseconds; not in step with the other measures, so that no two are drawn in one task. */
const interval = 450;
const latestCosts = (run: Run) => run;
const scales = ['log', 'linear'] as const;

/** Total cost and its three terms over the iterations. */
export function Cost() {
  const { measures } = useWords('panels');
  const words = measures.cost;
  const [scale, setScale] = useState<AxisScale>('log');
  return (
    <Panel
      title={words.title}
      aside={
        <Segmented
          label={words.axis}
          hint={words.axisHint}
          hideLabel
          value={scale}
          options={scales.map((value) => ({ value, label: measures.scales[value] }))}
          onChange={setScale}
        />
      }
    >
      <Chart scale={scale} />
      <ul className={styles.legend}>
        {costLines.map((line) => (
          <li key={line.term} style={{ color: line.colour }}>
            <LineMark {...line} /> {words.lines[line.term]}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Chart({ scale }: { readonly scale: AxisScale }) {
  const { optimisers } = useWords('page');
  const { measures } = useWords('panels');
  const { costs, markers } = useThrottledStore(useSession().run, latestCosts, interval);
  const budget = useSettings((settings) => settings.budget);
  const series = useMemo(
    () => chartSeries({ costs, markers, budget }, scale, optimisers),
    [costs, markers, budget, scale, optimisers],
  );
  const shown = useDeferredValue(series); // drawing may wait for a click, not the other way round
  const last = costs.at(-1);
  return (
    <>
      <div className={styles.frame}>
        {/* Its program is a third of all scripts: not before there is a line to draw. */}
        {shown.points.length > 1 && <CostChart series={shown} />}
        {costs.length < 2 && <p className={styles.empty}>{measures.cost.empty}</p>}
      </div>
      {last && <Summary terms={last} iteration={last.iteration} />}
    </>
  );
}

function Summary({ terms, iteration }: { readonly terms: CostTerms; readonly iteration: number }) {
  const words = useWords('panels').measures.cost;
  const lines = costLines.map(({ term }) => words.line(words.lines[term], formatMeasured(terms[term])));
  return <VisuallyHidden>{words.summary(iteration, lines)}</VisuallyHidden>;
}
