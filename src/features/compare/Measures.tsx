import { findsEdges } from '../../description/findsEdges.ts';
import { formatMeasured } from '../../format/number.ts';
import { averageRhoHat } from '../../store/selectors/meanActivation.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { pointAt } from './curvePoints.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import { RunChip } from './RunChip.tsx';
import { rhoHatAt } from './rhoHatAt.ts';
import type { Comparison } from './useComparison.ts';

interface MeasuresProps {
  readonly members: readonly Member[];
  readonly comparison: Comparison | undefined;
  readonly at: number;
}

const terms = ['reconstructionError', 'weightDecay', 'sparsityPenalty'] as const;

/** The terms of the cost as bars, with their numbers, and what else is counted. */
export function Measures({ members, comparison, at }: MeasuresProps) {
  const { measures: words, curves } = useWords('compare');
  const rows = members.map((member) => {
    const compared = comparison?.networks.get(member.run.id);
    const rhoHat = compared && rhoHatAt(member.run, compared);
    return {
      ...member,
      point: pointAt(member.run.costs, at),
      edges: findsEdges(member.run.description) ? compared?.network?.edgeUnits : undefined,
      meanActivation: rhoHat && averageRhoHat(rhoHat),
    };
  });
  const largest = Math.max(...rows.map(({ point }) => point?.total ?? 0));
  const written = (value: number | undefined): string => (value === undefined ? '–' : formatMeasured(value));
  return (
    <Panel title={words.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section className={styles.region} aria-label={words.region} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.run}</th>
              <th scope="col">{words.bar}</th>
              <th scope="col">J</th>
              {terms.map((term) => (
                <th key={term} scope="col">
                  {curves.term.options[term]}
                </th>
              ))}
              <th scope="col">{words.edges}</th>
              <th scope="col">{words.meanActivation}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, letter, title, point, edges, meanActivation }) => (
              <tr key={place}>
                <th scope="row">
                  <RunChip place={place} /> {title}
                </th>
                <td>
                  <div className={styles.bar} role="img" aria-label={words.barLabel(letter)}>
                    {terms.map((term) => (
                      <span
                        key={term}
                        data-term={term}
                        style={{ width: `${(100 * Math.max(0, point?.[term] ?? 0)) / largest}%` }}
                      />
                    ))}
                  </div>
                </td>
                {(['total', ...terms] as const).map((term) => (
                  <td key={term} className={styles.number}>
                    {written(point?.[term])}
                  </td>
                ))}
                <td className={styles.number}>{edges ?? '–'}</td>
                <td className={styles.number}>{written(meanActivation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.keys}>
        {terms.map((term) => (
          <span key={term} className={`${styles.key} ${styles.bar}`} style={{ minWidth: 0 }}>
            <span className={styles.swatch} data-term={term} />
            {curves.term.options[term]}
          </span>
        ))}
      </div>
      <p className={styles.muted}>{words.note}</p>
    </Panel>
  );
}
