import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { useStore } from 'zustand';
import { notation } from '../notation/notation.ts';
import { Popover } from '../ui/Popover.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './AppearanceMenu.module.css';
import { chooseSize, chooseTheme } from './appearance.ts';
import { usePage } from './page.ts';
import { shellWords } from './words.ts';

const words = shellWords.en;

const themes = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
] as const;

const sizes = [
  { value: 'desk', label: words.sizes.desk },
  { value: 'presentation', label: words.sizes.presentation },
] as const;

/** How the page looks: its colours, and the size of what is written on it. */
export function AppearanceMenu() {
  const { appearance } = usePage();
  const theme = useStore(appearance, (state) => state.theme);
  const size = useStore(appearance, (state) => state.size);
  return (
    <Popover
      label={words.appearance}
      hint={words.appearanceHint}
      trigger={
        <>
          <SunMoon size={17} aria-hidden />
          <VisuallyHidden>{words.appearance}</VisuallyHidden>
        </>
      }
    >
      <div className={styles.card}>
        <Segmented
          label={notation.theme.name}
          hint={notation.theme.sentence}
          value={theme}
          options={themes}
          onChange={(chosen) => chooseTheme(appearance, chosen)}
        />
        <Segmented
          label={words.size}
          hint={words.sizeHint}
          value={size}
          options={sizes}
          onChange={(chosen) => chooseSize(appearance, chosen)}
        />
      </div>
    </Popover>
  );
}
