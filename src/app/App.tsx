import { useMemo, useRef } from 'react';
import { CurrentExperiment } from '../features/experiments/CurrentExperiment.tsx';
import { Health } from '../features/health/Health.tsx';
import { HiddenUnits } from '../features/hiddenUnits/HiddenUnits.tsx';
import { Input } from '../features/input/Input.tsx';
import type { InputActions } from '../features/input/inputActions.ts';
import { Objective } from '../features/objective/Objective.tsx';
import type { LiveSession } from '../session/createSession.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { type Places, PlacesContext } from '../ui/places.ts';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { LiveStatus } from './LiveStatus.tsx';
import { Panels } from './Panels.tsx';
import { saveWeights } from './saveWeights.ts';

interface AppProps {
  readonly session: LiveSession;
  readonly input: InputActions;
}

/** The playground. It reads from left to right as the network does: x → a² → x̂. */
export function App({ session, input }: AppProps) {
  const { controls } = session;
  const places: Places = {
    input: useRef<HTMLDivElement>(null),
    hiddenUnits: useRef<HTMLDivElement>(null),
    panels: useRef<HTMLDivElement>(null),
  };
  const actions = useMemo(
    () => ({ ...session.controls, saveWeights: () => saveWeights(session) }),
    [session],
  );
  const notices = (
    <Boundary what="The remarks about this run">
      <CurrentExperiment />
      <Health reset={controls.reset} />
    </Boundary>
  );
  return (
    <ErrorBoundary>
      <a className={styles.skip} href="#hidden-units">
        Skip to the hidden units
      </a>
      <PlacesContext value={places}>
        <div className={styles.page}>
          <Header />
          <main className={styles.main}>
            <Boundary what="The cost function">
              <Objective />
            </Boundary>
            <div className={styles.columns}>
              <div className={styles.input} id="input" ref={places.input} tabIndex={-1}>
                <Boundary what="The input">
                  <Input actions={input} />
                </Boundary>
              </div>
              <div className={styles.hiddenUnits} id="hidden-units" ref={places.hiddenUnits} tabIndex={-1}>
                <Boundary what="The hidden units">
                  <HiddenUnits actions={actions} notices={notices} />
                </Boundary>
              </div>
              <div className={styles.measures} id="panels" ref={places.panels} tabIndex={-1}>
                <Panels />
              </div>
            </div>
          </main>
        </div>
      </PlacesContext>
      <LiveStatus />
    </ErrorBoundary>
  );
}
