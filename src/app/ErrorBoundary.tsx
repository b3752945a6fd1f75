import { Component, type ContextType, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WordsContext } from '../words/useWords.ts';
import styles from './ErrorBoundary.module.css';

interface State {
  readonly message: string | undefined;
}

/** Where a fault of the page itself ends: a sentence and a way out instead of an empty window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  static override contextType = WordsContext;
  declare context: ContextType<typeof WordsContext>;
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    const fault = this.context?.spoken.getState().groups.page?.shell.fault;
    if (!fault) return message;
    return (
      <main className={styles.fault}>
        <Notice kind="error" title={fault.page}>
          <p>{fault.pageAdvice(message)}</p>
        </Notice>
        <Button kind="primary" onClick={() => location.reload()}>
          {fault.loadAgain}
        </Button>
      </main>
    );
  }
}
