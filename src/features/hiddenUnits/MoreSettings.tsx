import { Ellipsis } from 'lucide-react';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import type { MoreSettingsProps } from './MoreSettingsCard.tsx';

const Card = guardedPart<MoreSettingsProps>('hiddenUnits', () =>
  import('./MoreSettingsCard.tsx').then((part) => part.MoreSettingsCard),
);

/** What is seldom needed, behind one button: optimiser, seed, new weights, taking the weights away. */
export function MoreSettings(props: MoreSettingsProps) {
  const { more } = useWords('page').hiddenUnits;
  return (
    <Popover
      framed
      label={more.name}
      hint={more.sentence}
      trigger={
        <>
          <Ellipsis size={16} aria-hidden />
          <VisuallyHidden>{more.name}</VisuallyHidden>
        </>
      }
    >
      <Card {...props} />
    </Popover>
  );
}
