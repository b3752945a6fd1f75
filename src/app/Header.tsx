import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { Engine } from '../features/backend/Engine.tsx';
import { Experiments } from '../features/experiments/Experiments.tsx';
import { notation } from '../notation/notation.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseTheme } from './appearance.ts';
import { CopyLink } from './CopyLink.tsx';
import styles from './Header.module.css';
import { usePage } from './page.ts';

export function Header() {
  const { link, announcement, place } = usePage();
  const screen = useStore(place, (state) => state.screen);
  const isAt = (name: string) => (screen === name ? 'page' : undefined);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Mark />
        Sparse Autoencoder Playground
      </h1>
      <nav className={styles.screens}>
        <a href="#/playground" aria-current={isAt('playground')}>
          Playground
        </a>
        <a href="#/notes" aria-current={isAt('notes')}>
          Notes
        </a>
      </nav>
      <div className={styles.tools}>
        {screen === 'playground' && <Experiments />}
        <CopyLink link={link} announce={(sentence) => announcement.setState({ sentence })} />
        {screen === 'playground' && <Engine />}
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** A small edge detector. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 4 4" aria-hidden="true" shapeRendering="crispEdges">
      <path fill="#808080" d="M0 0h4v4H0z" />
      <path fill="#1a1a1a" d="M1 0h1v2H1zM0 2h1v2H0z" />
      <path fill="#f6f6f6" d="M2 0h1v2H2zM1 2h1v2H1z" />
      <path fill="#b4b4b4" d="M3 0h1v1H3zM2 2h1v1H2z" />
    </svg>
  );
}

const themes = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
] as const;

function ThemeSwitch() {
  const { appearance } = usePage();
  const theme = useStore(appearance, (state) => state.theme);
  return (
    <Segmented
      hideLabel
      label={notation.theme.name}
      hint={notation.theme.sentence}
      value={theme}
      options={themes}
      onChange={(chosen) => chooseTheme(appearance, chosen)}
    />
  );
}
