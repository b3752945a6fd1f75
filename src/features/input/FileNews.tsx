import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import { placeCard } from '../../ui/placeCard.ts';
import styles from './FileNews.module.css';
import { FileQuestion } from './FileQuestion.tsx';
import type { InputActions } from './inputActions.ts';
import { onceRead } from './onceRead.ts';
import { RefusedFiles } from './RefusedFiles.tsx';

interface FileNewsProps {
  /** Where the files came from, in the window: the point at which they were dropped, or the button that opened them. */
  readonly origin: () => DOMRect;
  readonly onAnswer: InputActions['answerQuestion'];
}

/**
 * What has to be asked or said about files that were opened, where the visitor put them: a card over the page, as wide as reading
 * needs, that moves nothing, begins within the window and then scrolls with the page. A message that asks nothing lies there until
 * it has had the time to be read; then it stands in the panel of the input, for what it covers may be the tiles.
 */
export function FileNews({ origin, onAnswer }: FileNewsProps) {
  const card = useRef<HTMLDivElement>(null);
  const lastOpened = useFiles((files) => files.lastOpened);
  const [settled, setSettled] = useState<typeof lastOpened>();
  const isSettled = settled !== undefined && settled === lastOpened;
  useEffect(() => {
    if (!card.current || !lastOpened || lastOpened.question) return;
    return onceRead(card.current, lastOpened.refused.length, () => setSettled(lastOpened));
  }, [lastOpened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: files that were opened are the occasion
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if (isSettled) return element.hidePopover();
    if (!element.matches(':popover-open')) element.showPopover();
    const place = (): void => {
      placeCard(element, origin(), 'start');
      const { left, top } = element.style;
      element.style.left = `${Number.parseFloat(left) + scrollX}px`;
      element.style.top = `${Number.parseFloat(top) + scrollY}px`;
    };
    place();
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  }, [lastOpened, isSettled]);
  return (
    <div ref={card} popover="manual" className={styles.card} data-settled={isSettled}>
      <FileQuestion onAnswer={onAnswer} />
      <RefusedFiles />
    </div>
  );
}
