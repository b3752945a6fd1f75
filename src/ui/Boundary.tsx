import { Component, createContext, type ReactNode, useContext } from 'react';
import styles from './Boundary.module.css';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface BoundaryProps {
  /** What has failed, e.g. "The panel Sparsity". */
  readonly what: string;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | undefined;
  /** Another object at each attempt: lazily loaded parts are requested anew for each. */
  readonly attempt: object;
}

const AttemptContext = createContext<object>({});

/** The attempt that the boundary around makes: an object that stays the same until it is tried again. */
export const useAttempt = (): object => useContext(AttemptContext);

/** Where a fault of one part ends: a sentence and another try, while everything around it goes on. */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { message: undefined, attempt: {} };

  static getDerivedStateFromError(error: unknown): Pick<State, 'message'> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message, attempt } = this.state;
    if (message === undefined) {
      return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
    }
    const title = `${this.props.what} could not be shown`;
    return (
      <section className={styles.fault} aria-label={title}>
        <Notice kind="error" title={title}>
          <p>Your run and your settings are safe. What went wrong: {message}</p>
        </Notice>
        <Button onClick={() => this.setState({ message: undefined, attempt: {} })}>Try again</Button>
      </section>
    );
  }
}
