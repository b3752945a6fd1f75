import { Monitor, Moon, Sun } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { notation } from '../notation/notation.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseTheme, showTheme, storedTheme } from './theme.ts';

const themes = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
] as const;

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  useLayoutEffect(() => showTheme(theme), [theme]);
  return (
    <Segmented
      hideLabel
      label={notation.theme.name}
      hint={notation.theme.sentence}
      value={theme}
      options={themes}
      onChange={(chosen) => {
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    />
  );
}
