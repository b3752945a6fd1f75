import type { LearnerReport } from '../../bridge/messages.ts';
import { foundFeatures } from '../../core/dictionary/compareDictionary.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { Glyph } from './Glyph.tsx';
import styles from './parts.module.css';
import { RebuiltBars } from './RebuiltBars.tsx';

interface TakenApartProps {
  /** Which example, counted from 1. */
  readonly number: number;
  readonly reports: readonly [LearnerReport | undefined, LearnerReport | undefined];
  onNumber(number: number): void;
}

const range = { min: 1, max: 1000, step: 1, logarithmic: false, zero: false } as const;
/** Latents that are named one by one. */
const mostNamed = 8;

/** One held-out example: which true features are on, which latents fire, and what is rebuilt. */
export function TakenApart({ number, reports, onNumber }: TakenApartProps) {
  const { example: words, learner } = useWords('bridge');
  const anyReport = reports[0] ?? reports[1];
  const first = anyReport?.example;
  // Every odd feature is then the child of the one before it.
  const hasChildren = anyReport?.absorption !== undefined;
  return (
    <Panel title={words.title}>
      <div className={styles.number}>
        <NumberField
          label={words.number.name}
          hint={words.number.sentence}
          value={number}
          range={range}
          onChange={onNumber}
        />
      </div>
      {first === undefined ? (
        <p className={styles.muted}>{words.waiting}</p>
      ) : (
        <div className={styles.columns}>
          <div className={styles.list}>
            <h3>{words.features}</h3>
            {first.features.length === 0 && <p>{words.noFeature}</p>}
            <ul className={styles.list}>
              {first.features.map(({ feature, size }) => (
                <li key={feature} className={styles.row}>
                  <Glyph feature={feature} />
                  {hasChildren && feature % 2 === 1
                    ? words.child(feature + 1, feature, size)
                    : words.feature(feature + 1, size)}
                </li>
              ))}
            </ul>
          </div>
          {reports.map(
            (report, side) =>
              report && <Made key={learner.names[side]} name={learner.names[side] ?? ''} report={report} />,
          )}
        </div>
      )}
      {first !== undefined && <p className={styles.muted}>{words.legend}</p>}
    </Panel>
  );
}

/** What one learner makes of the example. */
function Made({ name, report }: { readonly name: string; readonly report: LearnerReport }) {
  const { example: words } = useWords('bridge');
  const { example, measures } = report;
  const { latents, input, output } = example;
  const found = foundFeatures(measures);
  const rest = latents.length - mostNamed;
  return (
    <div className={styles.list}>
      <h3>{words.latents(name, latents.length)}</h3>
      <ul className={styles.list}>
        {latents.slice(0, mostNamed).map(({ latent, value }) => {
          const feature = measures.latentOf.indexOf(latent);
          return (
            <li key={latent} className={styles.row}>
              {words.latent(latent + 1, value)}
              {feature >= 0 && (
                <>
                  <Glyph feature={feature} found={found[feature] ?? false} />
                  {words.standsFor(feature + 1)}
                </>
              )}
            </li>
          );
        })}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
      <RebuiltBars label={words.bars(name)} input={input} output={output} />
      <p>
        {words.rebuilt(
          name,
          Math.hypot(...input.map((value, k) => output[k]! - value)),
          Math.hypot(...input),
        )}
      </p>
    </div>
  );
}
