import { Component, type ContextType, createContext, type ReactNode, useContext } from 'react';
import type { ShellWords } from '../words/en/shell.ts';
import { WordsContext } from '../words/useWords.ts';
import styles from './Boundary.module.css';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** A part of the page that can fail on its own. */
export type PartName = keyof ShellWords['parts'];

interface BoundaryProps {
  /** The part that fails if something in it fails. */
  readonly part: PartName;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | undefined;
  /** A new object for each attempt, so that lazily loaded parts are requested again. */
  readonly attempt: object;
}

const AttemptContext = createContext<object>({});

/** The present attempt of the surrounding boundary: an object that stays the same until the visitor tries again. */
export const useAttempt = (): object => useContext(AttemptContext);

/**
 * Catches the errors of one part: shows a sentence and a button to try again, while everything around it keeps
 * working.
 */
export class Boundary extends Component<BoundaryProps, State> {
  static override contextType = WordsContext;
  declare context: ContextType<typeof WordsContext>;
  override state: State = { message: undefined, attempt: {} };

  static getDerivedStateFromError(error: unknown): Pick<State, 'message'> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message, attempt } = this.state;
    if (message === undefined) {
      return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
    }
    const shell = this.context?.spoken.getState().groups.page?.shell;
    if (!shell) return message;
    const title = shell.fault.title(shell.parts[this.props.part]);
    return (
      <section className={styles.fault} aria-label={title}>
        <Notice kind="error" title={title}>
          <p>{shell.fault.safe(message)}</p>
        </Notice>
        <Button onClick={() => this.tryAgain()}>{shell.fault.tryAgain}</Button>
      </section>
    );
  }

  private tryAgain(): void {
    this.context?.retry();
    this.setState({ message: undefined, attempt: {} });
  }
}
