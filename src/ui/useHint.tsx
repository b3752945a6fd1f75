import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react';
import { placeBeside } from './place.ts';
import styles from './useHint.module.css';

const hoverDelay = 350;
/** Milliseconds that a sentence asked for by tap or click stays. */
const readingTime = 6000;

const never = (): boolean => false;

interface HintHandles {
  /** Goes to `aria-describedby` of the control. */
  readonly id: string;
  /** The tooltip stands beside this element: hovering it, tapping it or focusing inside it shows the sentence. */
  readonly anchorProps: {
    readonly ref: RefObject<HTMLElement | null>;
    onPointerEnter(event: PointerEvent): void;
    onPointerLeave(event: PointerEvent): void;
    onPointerDown(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
  };
  /** For the control itself: keyboard focus shows the sentence, Escape hides it. */
  readonly controlProps: {
    onFocus(event: FocusEvent): void;
    onBlur(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
  /** For what has no other work: shows the sentence at once. */
  showForAWhile(): void;
  /** To be rendered anywhere; it opens in the browser's top layer. */
  readonly tooltip: ReactNode;
}

/**
 * A tooltip of one sentence, for mouse, keyboard and touch.
 * @param isNeedless asked before the sentence is shown, whether something better is already there
 */
export function useHint(text: string, isNeedless: () => boolean = never): HintHandles {
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    if (bubble.current?.matches(':popover-open')) bubble.current.hidePopover();
  }, []);
  const show = useCallback(() => {
    clearTimeout(timer.current);
    const element = bubble.current;
    if (!element || !anchor.current || isNeedless()) return;
    if (!element.matches(':popover-open')) element.showPopover();
    placeBeside(element, anchor.current.getBoundingClientRect());
  }, [isNeedless]);
  const later = (act: () => void, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, delay);
  };

  const showForAWhile = (): void => {
    show();
    later(hide, readingTime);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useHideOnScroll(hide);

  return {
    id,
    anchorProps: {
      ref: anchor,
      onPointerEnter: ({ pointerType }) => pointerType === 'mouse' && later(show, hoverDelay),
      onPointerLeave: ({ pointerType }) => pointerType === 'mouse' && later(hide, 120),
      onPointerDown: ({ pointerType }) => pointerType === 'mouse' && hide(),
      onPointerUp: ({ pointerType }) => {
        if (pointerType !== 'mouse') showForAWhile();
      },
    },
    controlProps: {
      onFocus: ({ target }) => target.matches(':focus-visible') && later(show, hoverDelay),
      onBlur: hide,
      onKeyDown: ({ key }) => key === 'Escape' && hide(),
    },
    showForAWhile,
    tooltip: (
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        className={styles.bubble}
        onPointerEnter={show}
        onPointerLeave={hide}
      >
        {text}
      </span>
    ),
  };
}

function useHideOnScroll(hide: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && hide();
    addEventListener('scroll', hide, { passive: true, capture: true });
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('scroll', hide, { capture: true });
      removeEventListener('keydown', onKey);
    };
  }, [hide]);
}
