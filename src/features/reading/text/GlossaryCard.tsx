import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { symbols, terms } from '../../../notes/glossary/entries.ts';
import { useCard } from '../../../ui/useCard.ts';
import { addressOf, type GlossaryEntry, useRoom } from '../room.ts';
import styles from './GlossaryCard.module.css';

export interface GlossaryHandle {
  readonly open: (entry: GlossaryEntry, button: HTMLElement) => void;
}

/**
 * The one card of the glossary, shown beside the word or letter that was selected. Escape or a click elsewhere closes
 * it.
 */
export function GlossaryCard({ handle }: { readonly handle: Ref<GlossaryHandle> }) {
  const { glossary, words } = useRoom();
  const card = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<GlossaryEntry>();
  const anchor = useRef<HTMLElement>(undefined);
  useImperativeHandle(handle, () => ({
    open(asked, button) {
      setEntry(asked);
      anchor.current = button;
      card.current?.showPopover();
    },
  }));
  useCard(card, anchor, 'start');
  const found = entry && textOf(entry, glossary);
  const place = entry && (entry.kind === 'term' ? terms[entry.id] : symbols[entry.id]);
  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-label={found?.name ?? words.contents}
      className={styles.card}
    >
      {found && place && (
        <>
          <p className={styles.name}>
            {entry.kind === 'symbol' && <i className={styles.letter}>{symbols[entry.id].letter}</i>}
            {found.name}
          </p>
          <p>{found.meaning}</p>
          <a href={addressOf(place.chapter, place.step)} onClick={() => card.current?.hidePopover()}>
            {words.readMore}
          </a>
        </>
      )}
    </div>
  );
}

function textOf(entry: GlossaryEntry, glossary: ReturnType<typeof useRoom>['glossary']) {
  return entry.kind === 'term' ? glossary?.terms[entry.id] : glossary?.symbols[entry.id];
}
