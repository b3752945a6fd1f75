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
  useState,
} from 'react';
import { Tooltip } from './Tooltip.tsx';

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
  /** For the control itself: keyboard focus shows the sentence; Escape hides it, and so does Enter, after which there may be more to read. */
  readonly controlProps: {
    onFocus(event: FocusEvent): void;
    onBlur(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
  /** For an element that does nothing else: shows the sentence immediately. */
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const show = useCallback(() => {
    clearTimeout(timer.current);
    if (!isNeedless()) setOpen(true);
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
      onKeyDown: ({ key }) => (key === 'Escape' || key === 'Enter') && hide(),
    },
    showForAWhile,
    tooltip: (
      <Tooltip open={open} anchor={anchor} onHide={hide} id={id} onPointerEnter={show} onPointerLeave={hide}>
        {text}
      </Tooltip>
    ),
  };
}
