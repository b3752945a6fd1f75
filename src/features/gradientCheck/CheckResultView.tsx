import { Equal, Check as Tick, X } from 'lucide-react';
import { blockNames } from '../../core/autoencoder/blocks.ts';
import { type Verdict, verdictOn } from '../../core/autoencoder/gradientCheck/compareGradients.ts';
import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import { formatMeasured } from '../../format/number.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useWords } from '../../words/useWords.ts';
import { BlockMaps } from './BlockMaps.tsx';
import styles from './CheckResultView.module.css';
import { type CheckResult, limitText, verdictOf, verdictText } from './checkText.ts';

interface CheckResultViewProps {
  readonly result: CheckResult;
  readonly mistake: MistakeId | undefined;
  /** It belongs to a run that is no longer shown. */
  readonly stale: boolean;
}

const icons: Readonly<Record<Verdict, typeof Tick>> = { passes: Tick, limit: Equal, fails: X };

/** What the check came to: in words, in numbers, and entry by entry. */
export function CheckResultView({ result, mistake, stale }: CheckResultViewProps) {
  const words = useWords('panels');
  const { gradientCheck, panelNotation } = words;
  const { heads, verdicts } = gradientCheck;
  const verdict = verdictOf(result);
  const Icon = icons[verdict];
  const limits = limitText(result, gradientCheck);
  return (
    <section aria-label={gradientCheck.result} className={styles.result}>
      <p className={styles.subject}>
        {gradientCheck.subject({
          iteration: result.iteration,
          stale,
          patches: result.patches,
          mistake: mistake && words.mistakes.all[mistake].name,
        })}
      </p>
      <div className={styles.verdict} data-verdict={verdict} role="status">
        <Icon aria-hidden className={styles.icon} />
        <p>{verdictText(result, mistake, words)}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heads.block}</th>
            <th scope="col">{heads.entries}</th>
            <th scope="col">
              <Hint text={panelNotation.relativeDifference.sentence}>
                {panelNotation.relativeDifference.name}
              </Hint>
            </th>
            <th scope="col">{heads.gradient}</th>
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
                <td>{gradientCheck.entries(checked, total)}</td>
                <td className={styles.number}>{formatMeasured(relativeDifference)}</td>
                <td className={styles.block}>
                  <BlockIcon aria-hidden className={styles.icon} />
                  {block === 'fails' ? verdicts.differs : verdicts.agrees}
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
