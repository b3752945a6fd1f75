import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { Segmented } from '../ui/Segmented.tsx';
import { useMedia } from '../ui/useWindow.ts';
import { useWords } from '../words/useWords.ts';
import styles from './AppearanceMenu.module.css';
import { chooseSize, chooseTheme } from './appearance.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { headerIsNarrow } from './narrow.ts';
import { usePage } from './page.ts';

const themes = [
  { value: 'system', icon: <Monitor aria-hidden /> },
  { value: 'light', icon: <Sun aria-hidden /> },
  { value: 'dark', icon: <Moon aria-hidden /> },
] as const;

const sizes = ['desk', 'presentation'] as const;

/** What the menu holds: the colours, the size, and the language where the header has no room for it. */
export function AppearanceCard() {
  const { shell } = useWords('page');
  const { appearance } = usePage();
  const theme = useStore(appearance, (state) => state.theme);
  const size = useStore(appearance, (state) => state.size);
  const narrow = useMedia(headerIsNarrow);
  return (
    <div className={styles.card}>
      {narrow && <LanguageSwitch />}
      <Segmented
        label={shell.theme.name}
        hint={shell.theme.sentence}
        value={theme}
        options={themes.map((option) => ({ ...option, label: shell.theme[option.value] }))}
        onChange={(chosen) => chooseTheme(appearance, chosen)}
      />
      <Segmented
        label={shell.size.name}
        hint={shell.size.sentence}
        value={size}
        options={sizes.map((value) => ({ value, label: shell.size[value] }))}
        onChange={(chosen) => chooseSize(appearance, chosen)}
      />
    </div>
  );
}
