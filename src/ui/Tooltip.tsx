import { type PointerEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './placeBeside.ts';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly open: boolean;
  /** The element beside which it is placed. */
  readonly anchor: RefObject<Element | null>;
  /** Where there is room on both sides of the anchor. */
  readonly side?: 'above' | 'below';
  /** Escape was pressed, or the page has scrolled under it. Keep it stable between renders. */
  onHide(): void;
  /** Given where a control is described by it; without one it is hidden from assistive technology. */
  readonly id?: string;
  onPointerEnter?(event: PointerEvent): void;
  onPointerLeave?(event: PointerEvent): void;
  readonly children: ReactNode;
}

/** The page's one tooltip: a small card in the browser's top layer, beside what it explains and within the window. */
export function Tooltip(props: TooltipProps) {
  const { open, anchor, side = 'below', onHide, id, onPointerEnter, onPointerLeave, children } = props;
  const bubble = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const element = bubble.current;
    if (!element) return;
    const isOpen = element.matches(':popover-open');
    if (!open) {
      if (isOpen) element.hidePopover();
      return;
    }
    if (!isOpen) element.showPopover();
    if (anchor.current) placeBeside(element, anchor.current.getBoundingClientRect(), side);
  });
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onHide();
    addEventListener('scroll', onHide, { passive: true, capture: true });
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('scroll', onHide, { capture: true });
      removeEventListener('keydown', onKey);
    };
  }, [open, onHide]);

  const naming = id === undefined ? { 'aria-hidden': true } : { id, role: 'tooltip' };
  return (
    <span
      ref={bubble}
      {...naming}
      popover="manual"
      dir="auto"
      className={styles.bubble}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {children}
    </span>
  );
}

/** The same card, for places where another component positions it. */
export function TooltipCard({ children }: { readonly children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}
