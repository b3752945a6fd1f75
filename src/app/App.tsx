import { type MouseEvent, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { Boundary } from '../ui/Boundary.tsx';
import { laterPart } from '../ui/lazyPart.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useLanguage, useWords } from '../words/useWords.ts';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { showLanguage } from './language.ts';
import { usePage } from './page.ts';
import { screens } from './screens.tsx';

/** It says nothing before something has happened. */
const LiveStatus = laterPart('remarks', () => import('./LiveStatus.tsx').then((room) => room.LiveStatus));

interface AppProps {
  /** Called when it is shown for the first time. */
  readonly shown: () => void;
}

/** The page: its header, and the screen that the address names. */
export function App({ shown: tellShown }: AppProps) {
  const { place } = usePage();
  const shown = useStore(place, ({ screen }) => screen);
  const embedded = useStore(place, ({ screen, embed }) => screen === 'notes' && embed !== undefined);
  const { name, main, Room } = screens.find((screen) => screen.name === shown) ?? screens[0];
  const { shell } = useWords('page');
  const language = useLanguage();
  useEffect(() => {
    document.title = name === 'playground' ? shell.title : shell.tabTitle(shell.screens[name]);
  }, [name, shell]);
  useEffect(() => showLanguage(language), [language]);
  useEffect(tellShown, [tellShown]);
  // The link is not followed: its # would take the place of the settings in the address.
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById(main)?.focus();
  };
  return (
    <ErrorBoundary>
      {!embedded && (
        <a className={styles.skip} href={`#${main}`} onClick={skip}>
          {shell.skipTo[name]}
        </a>
      )}
      <div className={styles.page}>
        {!embedded && (
          <Boundary part="header">
            <Header />
          </Boundary>
        )}
        <main className={styles.main}>
          {embedded && (
            <h1>
              <VisuallyHidden>{shell.title}</VisuallyHidden>
            </h1>
          )}
          <Boundary part="screen">
            <Suspense>
              <Room />
            </Suspense>
          </Boundary>
        </main>
      </div>
      <LiveStatus />
    </ErrorBoundary>
  );
}
