import type { MeasuredVersions } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Exercise.module.css';
import type { Code } from './keptCode.ts';
import { number } from './number.ts';
import { TimesChart } from './TimesChart.tsx';
import { TrainingFailureView } from './TrainingFailureView.tsx';
import type { useVersions } from './useVersions.ts';

interface VersionsPanelProps {
  readonly code: Code;
  readonly versions: ReturnType<typeof useVersions>;
}

/** Numbers that differ by no more than this are the same but for rounding. */
const sameWithin = 1e-9;

/** Two versions of the student's code, as a loop and as matrices, timed by the number of patches beside the page's own kernel. */
export function VersionsPanel({ code, versions }: VersionsPanelProps) {
  const words = useWords('exercise').versions;
  const { version, measurement } = versions;
  const { state, rows, failure } = measurement;
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => versions.keep(code)} disabled={state === 'running'}>
          {words.keep}
        </Button>
        {state === 'running' ? (
          <Button onClick={versions.stop}>{words.stop}</Button>
        ) : (
          <Button onClick={() => versions.start(code)}>{words.measure}</Button>
        )}
      </div>
      <p className={styles.muted}>
        {version === undefined
          ? words.introduction
          : version.every(({ text }, n) => text === code[n]?.text) && version.length === code.length
            ? words.sameCode
            : words.twoVersions}
      </p>
      {state === 'running' && <p className={styles.muted}>{words.running}</p>}
      {failure && <TrainingFailureView failure={failure} />}
      {rows.length > 0 && (
        <>
          <TimesChart rows={rows} />
          <Times rows={rows} />
          <p>{sameNumbers(rows, words)}</p>
        </>
      )}
    </>
  );
}

type Words = ReturnType<typeof useWords<'exercise'>>['versions'];

function sameNumbers(rows: readonly MeasuredVersions[], words: Words): string {
  const differences = rows.flatMap(({ largestDifference }) => largestDifference ?? []);
  if (differences.length === 0) return '';
  const largest = Math.max(...differences);
  return largest <= sameWithin ? words.sameNumbers(number(largest)) : words.otherNumbers(number(largest));
}

function Times({ rows }: { readonly rows: readonly MeasuredVersions[] }) {
  const words = useWords('exercise').versions;
  const withOther = rows.some(({ other }) => other !== undefined);
  const time = (milliseconds: number | undefined): string =>
    milliseconds === undefined ? words.notMeasured : number(Number(milliseconds.toPrecision(3)));
  return (
    <table className={styles.times}>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.patches}</th>
          {withOther && <th scope="col">{words.other}</th>}
          <th scope="col">{words.own}</th>
          <th scope="col">{words.kernel}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ patchCount, own, other, kernel }) => (
          <tr key={patchCount}>
            <th scope="row">{words.count(patchCount)}</th>
            {withOther && <td>{time(other)}</td>}
            <td>{time(own)}</td>
            <td>{time(kernel)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
