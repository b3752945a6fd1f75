import type { CheckReport, CodePlace, Message } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { say } from '../../words/sayings.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { number } from './number.ts';
import type { Verdict } from './useExercise.ts';
import styles from './VerdictView.module.css';
import { headline, placeWords } from './verdictWords.ts';

interface VerdictViewProps {
  readonly verdict: Verdict;
  readonly goTo: (place: CodePlace) => void;
}

/** What the check says, the first finding above all. */
export function VerdictView({ verdict, goTo }: VerdictViewProps) {
  const { codeRunner, results } = useWords('exercise');
  switch (verdict.type) {
    case 'none':
      return (
        <div className={styles.verdict}>
          <p>{results.notChecked}</p>
        </div>
      );
    case 'checking':
      return (
        <div className={styles.verdict} aria-busy="true">
          <p>{results.running}</p>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.verdict} data-kind="wrong">
          <p>
            <strong>{say(codeRunner, verdict.failure)}</strong>
          </p>
        </div>
      );
    case 'report':
      return <ReportView report={verdict.report} stale={verdict.stale} goTo={goTo} />;
  }
}

interface ReportViewProps {
  readonly report: CheckReport;
  readonly stale: boolean;
  readonly goTo: (place: CodePlace) => void;
}

function ReportView({ report, stale, goTo }: ReportViewProps) {
  const { results } = useWords('exercise');
  const { status, findings, remarks, printed, cost } = report;
  const [first, ...others] = findings;
  const kind = status === 'right' ? 'right' : status === 'begun' ? 'begun' : 'wrong';
  return (
    <div className={styles.verdict} data-kind={kind}>
      <h3 className={styles.headline}>{headline(report, results)}</h3>
      {first && <MessageView message={first} goTo={goTo} />}
      {status === 'right' && cost && (
        <p className={styles.number}>
          <Emphasis text={results.agrees(number(cost.value))} />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{results.moreFindings(others.length)}</summary>
          <Messages messages={others} goTo={goTo} />
        </details>
      )}
      {remarks.length > 0 && (
        <div className={styles.remarks}>
          <h4>{results.remarks}</h4>
          <Messages messages={remarks} goTo={goTo} />
        </div>
      )}
      {printed !== '' && (
        <details>
          <summary>{results.printed}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
          <pre className={styles.printed} tabIndex={0}>
            {printed}
          </pre>
        </details>
      )}
      {stale && <p className={styles.muted}>{results.stale}</p>}
    </div>
  );
}

function Messages({
  messages,
  goTo,
}: {
  readonly messages: readonly Message[];
  readonly goTo: ReportViewProps['goTo'];
}) {
  return (
    <ul className={styles.messages}>
      {messages.map((message) => (
        <li key={`${message.place?.file}:${message.place?.line}:${message.sentences.en.join()}`}>
          <MessageView message={message} goTo={goTo} />
        </li>
      ))}
    </ul>
  );
}

function MessageView({
  message,
  goTo,
}: {
  readonly message: Message;
  readonly goTo: ReportViewProps['goTo'];
}) {
  const { results } = useWords('exercise');
  const language = useLanguage();
  const { octave, sentences, place } = message;
  return (
    <div className={styles.message}>
      {octave !== undefined && <pre className={styles.octave}>{octave}</pre>}
      {sentences[language].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {place && (
        <Button kind="quiet" className={styles.go ?? ''} onClick={() => goTo(place)}>
          {results.goTo(placeWords(place, results))}
        </Button>
      )}
    </div>
  );
}
