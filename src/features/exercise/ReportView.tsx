import type { ReactNode } from 'react';
import type { CheckReport, CodePlace, Message } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { number } from './number.ts';
import styles from './VerdictView.module.css';
import { headline, placeWords } from './verdictWords.ts';

type GoTo = (place: CodePlace) => void;

interface ReportViewProps {
  readonly report: CheckReport;
  readonly stale: boolean;
  readonly goTo: GoTo;
}

/** What the check of the cost function says, the first finding above all. */
export function ReportView({ report, stale, goTo }: ReportViewProps) {
  const { results } = useWords('exercise');
  const { status, findings, cost } = report;
  const [first, ...others] = findings;
  return (
    <ReportFrame report={report} title={headline(report, results)} stale={stale} goTo={goTo}>
      {first && <MessageView message={first} goTo={goTo} />}
      {status === 'right' && cost && (
        <p className={styles.agrees}>
          <Emphasis text={results.agrees(number(cost.value))} />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{results.moreFindings(others.length)}</summary>
          <Messages messages={others} goTo={goTo} />
        </details>
      )}
    </ReportFrame>
  );
}

interface ReportFrameProps {
  readonly report: Pick<CheckReport, 'status' | 'remarks' | 'printed'>;
  readonly title: string;
  readonly stale: boolean;
  readonly goTo: GoTo;
  readonly children: ReactNode;
}

/** A report's headline, what it says, the remarks, and what the program printed. */
export function ReportFrame({ report, title, stale, goTo, children }: ReportFrameProps) {
  const { results } = useWords('exercise');
  const { status, remarks, printed } = report;
  const kind = status === 'right' ? 'right' : status === 'begun' ? 'begun' : 'wrong';
  return (
    <div className={styles.verdict} data-kind={kind}>
      <h3 className={styles.headline}>{title}</h3>
      {children}
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

function Messages({ messages, goTo }: { readonly messages: readonly Message[]; readonly goTo: GoTo }) {
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

export function MessageView({ message, goTo }: { readonly message: Message; readonly goTo: GoTo }) {
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
