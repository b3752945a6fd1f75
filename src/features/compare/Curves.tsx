import { useState } from 'react';
import { Reading } from '../../ui/chart/Reading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words/useWords.ts';
import { CurveChart } from './CurveChart.tsx';
import { type CurveAxis, type CurveScale, type CurveTerm, curvePoints, pointAt } from './curvePoints.ts';
import type { Member } from './member.ts';
import styles from './parts.module.css';
import { RunChip } from './RunChip.tsx';

interface CurvesProps {
  readonly members: readonly Member[];
  /** The iteration that is shown. */
  readonly at: number;
  /** What the curves are drawn over. */
  readonly axis: CurveAxis;
  onAxis(axis: CurveAxis): void;
}

const axes: readonly CurveAxis[] = ['iterations', 'evaluations', 'seconds'];
const terms: readonly CurveTerm[] = ['total', 'reconstructionError', 'weightDecay', 'sparsityPenalty'];

/** The runs' curves over each other. */
export function Curves({ members, at, axis, onAxis }: CurvesProps) {
  const { curves: words } = useWords('compare');
  const [scale, setScale] = useState<CurveScale>('close');
  const [term, setTerm] = useState<CurveTerm>('total');
  const lines = members.map((member) => ({ ...member, points: curvePoints(member.run, axis, term) }));
  const unknown = lines.filter(({ points }) => points.length === 0).map(({ letter }) => letter);
  const values = members.map(({ letter, run }) =>
    words.valueOf(letter, pointAt(run.costs, at)?.[term] ?? Number.NaN),
  );
  return (
    <Panel title={words.title}>
      <div className={styles.row}>
        <SelectField
          label={words.term.name}
          hint={words.term.sentence}
          value={term}
          options={terms.map((value) => ({ value, label: words.term.options[value] }))}
          onChange={setTerm}
        />
        <Segmented
          label={words.axis.name}
          hint={words.axis.sentence}
          value={axis}
          options={axes.map((value) => ({ value, label: words.axis.options[value] }))}
          onChange={onAxis}
        />
        <Segmented
          label={words.scale.name}
          hint={words.scale.sentence}
          value={scale}
          options={(['close', 'log'] as const).map((value) => ({ value, label: words.scale.options[value] }))}
          onChange={setScale}
        />
      </div>
      <CurveChart lines={lines} at={at} scale={scale} title={words.axis.options[axis]} />
      <Reading text={words.reading(at, values)} otherwise="" lines={2} />
      <div className={styles.keys}>
        {members.map(({ place, title }) => (
          <span key={place} className={styles.key}>
            <RunChip place={place} /> {title}
          </span>
        ))}
      </div>
      {unknown.length > 0 && axis !== 'iterations' && (
        <p className={styles.muted}>{words.unknown[axis](unknown)}</p>
      )}
      {axis === 'seconds' && <p className={styles.muted}>{words.secondsNote}</p>}
    </Panel>
  );
}
