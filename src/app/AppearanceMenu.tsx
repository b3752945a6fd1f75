import { SunMoon } from 'lucide-react';
import { guardedPart } from '../ui/lazyPart.tsx';
import { Popover } from '../ui/Popover.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWords } from '../words/useWords.ts';

const Card = guardedPart('header', () => import('./AppearanceCard.tsx').then((part) => part.AppearanceCard));

/** How the page looks: its language, its colours, and the size of what is written on it. */
export function AppearanceMenu() {
  const { appearance } = useWords('page').shell;
  return (
    <Popover
      label={appearance.name}
      hint={appearance.sentence}
      trigger={
        <>
          <SunMoon size={17} aria-hidden />
          <VisuallyHidden>{appearance.name}</VisuallyHidden>
        </>
      }
    >
      <Card />
    </Popover>
  );
}
