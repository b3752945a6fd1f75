import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './ErrorBoundary.module.css';

interface State {
  readonly message: string | undefined;
}

/** Where a fault of the page itself ends: a sentence and a way out instead of an empty window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <main className={styles.fault}>
        <Notice kind="error" title="The page met a fault of its own and stopped.">
          <p>Loading it again starts afresh with the same address. What went wrong: {this.state.message}</p>
        </Notice>
        <Button kind="primary" onClick={() => location.reload()}>
          Load the page again
        </Button>
      </main>
    );
  }
}
