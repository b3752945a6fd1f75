import { type MouseEvent, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { Boundary } from '../ui/Boundary.tsx';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { LiveStatus } from './LiveStatus.tsx';
import { usePage } from './page.ts';
import { screens } from './screens.tsx';

/** The page: its header, and the screen that the address names. */
export function App() {
  const { place } = usePage();
  const name = useStore(place, ({ screen }) => screen);
  const { title, main, Room } = screens.find((screen) => screen.name === name) ?? screens[0];
  useEffect(() => {
    document.title = title;
  }, [title]);
  // The link is not followed: its # would take the place of the settings in the address.
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById(main.id)?.focus();
  };
  return (
    <ErrorBoundary>
      <a className={styles.skip} href={`#${main.id}`} onClick={skip}>
        Skip to {main.name}
      </a>
      <div className={styles.page}>
        <Boundary what="The header">
          <Header />
        </Boundary>
        <main className={styles.main}>
          <Boundary what="This screen">
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
