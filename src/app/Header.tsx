import { useStore } from 'zustand';
import { Engine } from '../features/backend/Engine.tsx';
import { Experiments } from '../features/experiments/Experiments.tsx';
import { useMedia } from '../ui/useWindow.ts';
import { useWords } from '../words/useWords.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { headerIsNarrow } from './narrow.ts';
import { usePage } from './page.ts';
import { screens } from './screens.tsx';

export function Header() {
  const { link, announcement, place } = usePage();
  const screen = useStore(place, (now) => now.screen);
  const { shell } = useWords('page');
  const narrow = useMedia(headerIsNarrow);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Mark />
        <span className={styles.name}>{shell.title}</span>
      </h1>
      <nav className={styles.screens} aria-label={shell.screens.label}>
        {screens.map(({ name }) => (
          <a key={name} href={`#/${name}`} aria-current={name === screen ? 'page' : undefined}>
            {name === screens[0].name && <Mark />}
            <span>{shell.screens[name]}</span>
          </a>
        ))}
      </nav>
      <div className={styles.tools}>
        {screen === 'playground' && <Experiments />}
        <CopyLink link={link} announce={(sentence) => announcement.setState({ sentence })} />
        {screen === 'playground' && <Engine />}
        {!narrow && <LanguageSwitch />}
        <AppearanceMenu />
      </div>
    </header>
  );
}

/** A small edge detector. On a phone it stands for the playground. */
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
