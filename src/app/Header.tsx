import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { Engine } from '../features/backend/Engine.tsx';
import { Experiments } from '../features/experiments/Experiments.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useWords } from '../words/useWords.ts';
import { chooseTheme } from './appearance.ts';
import { CopyLink } from './CopyLink.tsx';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { usePage } from './page.ts';
import { screens } from './screens.tsx';

export function Header() {
  const { link, announcement, place } = usePage();
  const screen = useStore(place, (now) => now.screen);
  const { shell } = useWords('page');
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Mark />
        {shell.title}
      </h1>
      <nav className={styles.screens} aria-label={shell.screens.label}>
        {screens.map(({ name }) => (
          <a key={name} href={`#/${name}`} aria-current={name === screen ? 'page' : undefined}>
            {shell.screens[name]}
          </a>
        ))}
      </nav>
      <div className={styles.tools}>
        {screen === 'playground' && <Experiments />}
        <CopyLink link={link} announce={(sentence) => announcement.setState({ sentence })} />
        {screen === 'playground' && <Engine />}
        <LanguageSwitch />
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
  { value: 'system', icon: <Monitor aria-hidden /> },
  { value: 'light', icon: <Sun aria-hidden /> },
  { value: 'dark', icon: <Moon aria-hidden /> },
] as const;

function ThemeSwitch() {
  const { appearance } = usePage();
  const theme = useStore(appearance, (state) => state.theme);
  const { shell } = useWords('page');
  return (
    <Segmented
      hideLabel
      label={shell.theme.name}
      hint={shell.theme.sentence}
      value={theme}
      options={themes.map((option) => ({ ...option, label: shell.theme[option.value] }))}
      onChange={(chosen) => chooseTheme(appearance, chosen)}
    />
  );
}
