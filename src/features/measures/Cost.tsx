import { useDeferredValue, useMemo, useState } from 'react';
import type { CostTerms } from '../../core/autoencoder/model.ts';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useSession, useSettings } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import type { AxisScale } from '../../ui/chart/axis.ts';
import { laterPart } from '../../ui/lazyPart.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Cost.module.css';
import { chartSeries } from './chartSeries.ts';
import { costLines } from './costTerms.ts';
import { LineMark } from './LineMark.tsx';

const CostChart = laterPart('costChart', () => import('./CostChart.tsx').then((chart) => chart.CostChart));

/** Milliseconds; not in step with the other measures, so that no two are drawn in one task. */
const interval = 450;
const latestCosts = (run: Run) => run;
const scales = [
  { value: 'log', label: 'Log' },
  { value: 'linear', label: 'Linear' },
] as const;

/** Total cost and its three terms over the iterations. */
export function Cost() {
  const [scale, setScale] = useState<AxisScale>('log');
  return (
    <Panel
      title="Cost"
      aside={
        <Segmented
          label="Cost axis"
          hint="A logarithmic axis shows small terms beside large ones; a linear one shows what they add up to."
          hideLabel
          value={scale}
          options={scales}
          onChange={setScale}
        />
      }
    >
      <Chart scale={scale} />
      <ul className={styles.legend}>
        {costLines.map((line) => (
          <li key={line.term} style={{ color: line.colour }}>
            <LineMark {...line} /> {line.label}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Chart({ scale }: { readonly scale: AxisScale }) {
  const { costs, markers } = useThrottledStore(useSession().run, latestCosts, interval);
  const budget = useSettings((settings) => settings.budget);
  const series = useMemo(
    () => chartSeries({ costs, markers, budget }, scale, formatSetting),
    [costs, markers, budget, scale],
  );
  const shown = useDeferredValue(series); // drawing may wait for a click, not the other way round
  const last = costs.at(-1);
  return (
    <>
      <div className={styles.frame}>
        <CostChart series={shown} />
        {costs.length < 2 && <p className={styles.empty}>The curves begin with the first iteration.</p>}
      </div>
      {last && <Summary terms={last} iteration={last.iteration} />}
    </>
  );
}

function Summary({ terms, iteration }: { readonly terms: CostTerms; readonly iteration: number }) {
  return (
    <VisuallyHidden>
      Cost at iteration {iteration}:{' '}
      {costLines.map(({ term, label }) => `${label} ${formatMeasured(terms[term])}`).join(', ')}.
    </VisuallyHidden>
  );
}
