import { Equal, Check as Tick, X } from 'lucide-react';
import { blockNames } from '../../core/autoencoder/blocks.ts';
import { type Verdict, verdictOn } from '../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeDescription } from '../../core/autoencoder/mistakes/descriptions.ts';
import { formatMeasured } from '../../format/number.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import { BlockMaps } from './BlockMaps.tsx';
import styles from './CheckResultView.module.css';
import {
  type CheckResult,
  limitText,
  verdictNames,
  verdictOf,
  verdictText,
  weightsText,
} from './checkText.ts';

interface CheckResultViewProps {
  readonly result: CheckResult;
  readonly mistake: MistakeDescription | undefined;
  /** It is of a run that is no longer on show. */
  readonly stale: boolean;
}

const icons: Readonly<Record<Verdict, typeof Tick>> = { passes: Tick, limit: Equal, fails: X };

/** What the check came to: in words, in numbers, and entry by entry. */
export function CheckResultView({ result, mistake, stale }: CheckResultViewProps) {
  const { panelNotation } = useWords('panels');
  const verdict = verdictOf(result);
  const Icon = icons[verdict];
  const limits = limitText(result);
  return (
    <section aria-label="Result of the gradient check" className={styles.result}>
      <p className={styles.subject}>{subjectOf(result, mistake, stale)}</p>
      <div className={styles.verdict} data-verdict={verdict} role="status">
        <Icon aria-hidden className={styles.icon} />
        <p>{verdictText(result, mistake?.id)}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Block</th>
            <th scope="col">Entries</th>
            <th scope="col">
              <Hint text={panelNotation.relativeDifference.sentence}>
                {panelNotation.relativeDifference.name}
              </Hint>
            </th>
            <th scope="col">Gradient</th>
          </tr>
        </thead>
        <tbody>
          {blockNames.map((name) => {
            const { checked, total, relativeDifference } = result.check.blocks[name];
            const block = verdictOn(relativeDifference, result.ownErrors[name]);
            const BlockIcon = icons[block];
            return (
              <tr key={name} data-verdict={block}>
                <th scope="row">{name}</th>
                <td>
                  {checked === total ? `all ${counted(total)}` : `${counted(checked)} of ${counted(total)}`}
                </td>
                <td className={styles.number}>{formatMeasured(relativeDifference)}</td>
                <td className={styles.block}>
                  <BlockIcon aria-hidden className={styles.icon} />
                  {verdictNames[block]}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {limits !== undefined && <p className={styles.subject}>{limits}</p>}
      <BlockMaps result={result} />
    </section>
  );
}

function subjectOf(result: CheckResult, mistake: MistakeDescription | undefined, stale: boolean): string {
  const where = weightsText(result.iteration).replace('at', 'At');
  const before = stale ? ' of the run before' : '';
  const what = mistake ? `, with the mistake “${mistake.name}”` : '';
  return `${where}${before}, on ${counted(result.patches)} patches${what}:`;
}

const counted = (count: number): string => count.toLocaleString('en-US');
