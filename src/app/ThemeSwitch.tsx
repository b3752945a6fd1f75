import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { notation } from '../notation/notation.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseTheme } from './appearance.ts';
import { usePage } from './page.ts';

const themes = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
] as const;

export function ThemeSwitch() {
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
