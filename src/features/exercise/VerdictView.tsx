import type { CheckReport, CodePlace, Message } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { Verdict } from './useExercise.ts';
import styles from './VerdictView.module.css';
import { headline, number, placeWords } from './verdictWords.ts';

interface VerdictViewProps {
  readonly verdict: Verdict;
  readonly goTo: (place: CodePlace) => void;
}

/** What the check says, the first finding above all. */
export function VerdictView({ verdict, goTo }: VerdictViewProps) {
  switch (verdict.type) {
    case 'none':
      return (
        <div className={styles.verdict}>
          <p>
            Write your code between the starter lines, then check it. You can check after every step: what is
            not written yet is not counted as wrong.
          </p>
        </div>
      );
    case 'checking':
      return (
        <div className={styles.verdict} aria-busy="true">
          <p>Running your code on small networks whose sizes all differ…</p>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.verdict} data-kind="wrong">
          <p>
            <strong>{verdict.sentence}</strong>
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
  const { status, findings, remarks, printed } = report;
  const [first, ...others] = findings;
  const kind = status === 'right' ? 'right' : status === 'begun' ? 'begun' : 'wrong';
  return (
    <div className={styles.verdict} data-kind={kind}>
      <h3 className={styles.headline}>{headline(report)}</h3>
      {first && <MessageView message={first} goTo={goTo} />}
      {status === 'right' && (
        <p>
          Cost and gradient agree with the reference on five networks, to nine digits. On the first of them
          the cost is <span className={styles.number}>{report.cost && number(report.cost.value)}</span>.
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? 'One more finding' : `${others.length} more findings`}</summary>
          <Messages messages={others} goTo={goTo} />
        </details>
      )}
      {remarks.length > 0 && (
        <div className={styles.remarks}>
          <h4>Worth knowing</h4>
          <Messages messages={remarks} goTo={goTo} />
        </div>
      )}
      {printed !== '' && (
        <details>
          <summary>What your program printed</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
          <pre className={styles.printed} tabIndex={0}>
            {printed}
          </pre>
        </details>
      )}
      {stale && <p className={styles.muted}>The code has changed since this check.</p>}
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
        <li key={`${message.place?.file}:${message.place?.line}:${message.sentences.join()}`}>
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
  const { octave, sentences, place } = message;
  return (
    <div className={styles.message}>
      {octave !== undefined && <pre className={styles.octave}>{octave}</pre>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {place && (
        <Button kind="quiet" className={styles.go ?? ''} onClick={() => goTo(place)}>
          Go to {placeWords(place)}
        </Button>
      )}
    </div>
  );
}
