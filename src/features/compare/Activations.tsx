import { formatSetting } from '../../format/number.ts';
import { linearAxis } from '../../ui/chart/axis.ts';
import { BarChart } from '../../ui/chart/BarChart.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Kinship } from './differingSettings.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import { RunChip } from './RunChip.tsx';
import { rhoHatAt } from './rhoHatAt.ts';
import type { Comparison } from './useComparison.ts';

interface ActivationsProps {
  readonly members: readonly Member[];
  readonly comparison: Comparison | undefined;
  kin(member: Member): Kinship;
  readonly selected: number | undefined;
  onSelect(place: number | undefined): void;
}

/** The mean activation of every unit, in the order of the tiles and on one scale. */
export function Activations({ members, comparison, kin, selected, onSelect }: ActivationsProps) {
  const { activations: words } = useWords('compare');
  const charts = members.map((member) => {
    const compared = comparison?.networks.get(member.run.id);
    const known = compared && rhoHatAt(member.run, compared);
    const isOwn = compared?.iteration === member.run.iteration;
    const rhoHat = isOwn || kin(member) !== 'other' ? known : undefined;
    const order = compared?.network?.units ?? rhoHat?.map((_, unit) => unit);
    const values = rhoHat && order && Float64Array.from(order, (unit) => rhoHat[unit] ?? 0);
    return { ...member, compared, values };
  });
  const axis = linearAxis(
    charts.flatMap(({ values, run }) => [...(values ?? []), run.description.rho]),
    2,
  );
  const sampled = charts.some(({ compared, run }) => compared && compared.iteration !== run.iteration);
  const sample = comparison?.patches?.sample.count;
  return (
    <Panel title={words.title}>
      <div className={styles.runs}>
        {charts.map(({ place, letter, run, compared, values }) => (
          <div key={run.id} className={styles.column}>
            <p className={styles.name}>
              <RunChip place={place} />
            </p>
            {values && (
              <BarChart
                label={words.label(letter)}
                values={values}
                axis={axis}
                format={formatSetting}
                height={70}
                left={40}
                layers={[{ className: styles.activation }]}
                target={{ value: run.description.rho, symbol: 'ρ' }}
                selected={selected}
                onSelect={onSelect}
                nameOf={(bar) => words.name(bar + 1, values[bar] ?? 0)}
                heads={words.heads}
              />
            )}
            {compared && !values && <p className={styles.muted}>{words.unknown}</p>}
          </div>
        ))}
      </div>
      {sampled && sample !== undefined && <p className={styles.muted}>{words.sampled(sample)}</p>}
    </Panel>
  );
}
