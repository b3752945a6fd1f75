import { type ReactNode, type RefObject, Suspense, useCallback, useId, useRef, useState } from 'react';
import { lazyPart } from './lazyPart.tsx';
import styles from './Popover.module.css';
import { useHint } from './useHint.tsx';

const CardKeeper = lazyPart(() => import('./CardKeeper.tsx').then((part) => part.CardKeeper));

interface PopoverProps {
  /** Name of the card, for screen readers. */
  readonly label: string;
  /** The content of the button. */
  readonly trigger: ReactNode;
  /** One sentence about what the card is for, shown as the button's tooltip until the card is open. */
  readonly hint: string;
  /** Whether the button has a frame, as the buttons beside it have. */
  readonly framed?: boolean;
  /** Made when the card is first opened, and kept; may be lazy. */
  readonly children: ReactNode;
}

/**
 * A button that opens a small card beside it, which takes the focus. It closes when the focus leaves it, by a click elsewhere and
 * by Escape (the browser's own popover).
 */
export function Popover({ label, trigger, hint, framed = false, children }: PopoverProps) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState(false);
  // In Firefox the hint appeared on top of a card that a click had just opened.
  const isOpen = useCallback(() => card.current?.matches(':popover-open') ?? false, []);
  const { id: hintId, anchorProps, controlProps, tooltip } = useHint(hint, isOpen);
  // a tap opens the card, which says more than the hint
  const { ref, onPointerUp: _, ...pointer } = anchorProps;
  const button = ref as RefObject<HTMLButtonElement | null>;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.trigger}
        data-framed={framed}
        popoverTarget={id}
        aria-describedby={hintId}
        {...pointer}
        {...controlProps}
      >
        {trigger}
      </button>
      {tooltip}
      <div
        ref={card}
        id={id}
        popover="auto"
        role="dialog"
        tabIndex={-1}
        aria-label={label}
        className={styles.card}
        onBeforeToggle={() => setMade(true)}
        onToggle={({ newState }) => newState === 'open' && controlProps.onBlur()}
      >
        {made && (
          <Suspense>
            <CardKeeper card={card} button={button} />
          </Suspense>
        )}
        {made && children}
      </div>
    </>
  );
}
