import { Pin, PinOff, Trash2 } from 'lucide-react';
import { Button } from './Button.tsx';

interface PinAndDeleteProps {
  readonly pinned: boolean;
  readonly words: {
    readonly pin: (title: string) => string;
    readonly pinSentence: string;
    readonly remove: (title: string) => string;
  };
  /** Names what is pinned or deleted. */
  readonly title: string;
  readonly onPin: (pinned: boolean) => void;
  readonly onDelete: () => void;
}

/** The buttons behind a kept run in a list. */
export function PinAndDelete({ pinned, words, title, onPin, onDelete }: PinAndDeleteProps) {
  return (
    <>
      <Button
        kind="quiet"
        icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
        aria-label={words.pin(title)}
        aria-pressed={pinned}
        hint={words.pinSentence}
        onClick={() => onPin(!pinned)}
      />
      <Button
        kind="quiet"
        icon={<Trash2 aria-hidden />}
        aria-label={words.remove(title)}
        onClick={onDelete}
      />
    </>
  );
}
