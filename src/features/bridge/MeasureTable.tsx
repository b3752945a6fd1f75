import type { LearnerReport } from '../../bridge/messages.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';

interface MeasureTableProps {
  readonly report: LearnerReport;
  readonly name: string;
}

/** The measures with a sentence each. */
export function MeasureTable({ report: { measures, absorption }, name }: MeasureTableProps) {
  const { measures: words } = useWords('bridge');
  const features = measures.latentOf.length;
  const latents = measures.cosines.length / features;
  const values = {
    matchedCosine: words.cosine(measures.matchedCosine),
    found: words.found(measures.found, Math.min(1, latents / features)),
    latentsOn: words.on(measures.latentsOn, measures.featuresOn),
    unexplained: words.unexplained(measures.unexplained),
    dead: words.share(measures.dead),
    shrinkage: words.size(measures.shrinkage),
    ...(absorption && {
      alone: words.share(absorption.alone),
      withChild: words.share(absorption.withChild),
      childrenFound: words.share(absorption.childrenFound),
    }),
  };
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{words.of(name)}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(values) as (keyof typeof values)[]).map((measure) => (
          <tr key={measure}>
            <th scope="row">
              {words.rows[measure].name}
              <p className={styles.muted}>{words.rows[measure].sentence}</p>
            </th>
            <td>{values[measure]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
