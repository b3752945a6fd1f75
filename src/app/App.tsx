import { CurrentExperiment } from '../features/experiments/CurrentExperiment.tsx';
import { Health } from '../features/health/Health.tsx';
import { HiddenUnits } from '../features/hiddenUnits/HiddenUnits.tsx';
import { Input } from '../features/input/Input.tsx';
import type { InputActions } from '../features/input/inputActions.ts';
import { Objective } from '../features/objective/Objective.tsx';
import styles from './App.module.css';
import type { Controls } from './controls.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { LiveStatus } from './LiveStatus.tsx';
import { Panels } from './Panels.tsx';

interface AppProps {
  readonly controls: Controls;
  readonly input: InputActions;
}

/** The playground. It reads from left to right as the network does: x → a² → x̂. */
export function App({ controls, input }: AppProps) {
  const notices = (
    <>
      <CurrentExperiment />
      <Health ask={controls.ask} reset={controls.reset} />
    </>
  );
  return (
    <ErrorBoundary>
      <a className={styles.skip} href="#hidden-units">
        Skip to the hidden units
      </a>
      <div className={styles.page}>
        <Header />
        <main className={styles.main}>
          <Objective />
          <div className={styles.columns}>
            <div className={styles.input} id="input" tabIndex={-1}>
              <Input actions={input} />
            </div>
            <div className={styles.hiddenUnits} id="hidden-units" tabIndex={-1}>
              <HiddenUnits actions={controls} notices={notices} />
            </div>
            <div className={styles.measures} id="panels" tabIndex={-1}>
              <Panels ask={controls.ask} />
            </div>
          </div>
        </main>
      </div>
      <LiveStatus />
    </ErrorBoundary>
  );
}
