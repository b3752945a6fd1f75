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
  /** How often it was tried: lazily loaded parts are requested anew at each. */
  readonly attempt: number;
}

const AttemptContext = createContext(0);

/** The number of the attempt that the boundary around makes: 0 at first. */
export const useAttempt = (): number => useContext(AttemptContext);

/** Where a fault of one part ends: a sentence and another try, while everything around it goes on. */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { message: undefined, attempt: 0 };

  static getDerivedStateFromError(error: unknown): Pick<State, 'message'> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message, attempt } = this.state;
    if (message === undefined) {
      return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
    }
    return (
      <div className={styles.fault} role="alert">
        <Notice kind="error" title={`${this.props.what} could not be shown`}>
          <p>Your run and your settings are safe. What went wrong: {message}</p>
        </Notice>
        <Button onClick={() => this.setState({ message: undefined, attempt: attempt + 1 })}>Try again</Button>
      </div>
    );
  }
}
