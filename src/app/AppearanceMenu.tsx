import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { useStore } from 'zustand';
import { Popover } from '../ui/Popover.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWords } from '../words/useWords.ts';
import styles from './AppearanceMenu.module.css';
import { chooseSize, chooseTheme } from './appearance.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { usePage } from './page.ts';

const themes = [
  { value: 'system', icon: <Monitor aria-hidden /> },
  { value: 'light', icon: <Sun aria-hidden /> },
  { value: 'dark', icon: <Moon aria-hidden /> },
] as const;

const sizes = ['desk', 'presentation'] as const;

/** How the page looks: its language, its colours, and the size of what is written on it. */
export function AppearanceMenu() {
  const { shell } = useWords('page');
  const { appearance } = usePage();
  const theme = useStore(appearance, (state) => state.theme);
  const size = useStore(appearance, (state) => state.size);
  return (
    <Popover
      label={shell.appearance.name}
      hint={shell.appearance.sentence}
      trigger={
        <>
          <SunMoon size={17} aria-hidden />
          <VisuallyHidden>{shell.appearance.name}</VisuallyHidden>
        </>
      }
    >
      <div className={styles.card}>
        <LanguageSwitch />
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
    </Popover>
  );
}
