import { type KeyboardEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { useHint } from '../ui/useHint.tsx';
import { useWidth } from '../ui/useWidth.ts';
import { useWords } from '../words/useWords.ts';
import { shareRange, showShare, storeShare } from './panelShare.ts';
import styles from './Splitter.module.css';

/** Percent of the window's width that an arrow key moves it. */
const keyStep = 2;

const unmeasured = { min: 0, max: 100 };

interface SplitterProps {
  readonly columns: RefObject<HTMLElement | null>;
  /** The column whose width is set; it ends where the page does. */
  readonly panels: RefObject<HTMLElement | null>;
}

/** The line between the tiles and the panels, moved by dragging or by the arrow keys (WAI-ARIA Authoring Practices, "Window Splitter"). */
export function Splitter({ columns, panels }: SplitterProps) {
  const words = useWords('panels').layout.splitter;
  const width = useWidth(panels);
  const { id, anchorProps, controlProps, tooltip } = useHint(words.sentence);
  const { ref, ...pointer } = anchorProps;
  const held = useRef(0);
  // Read again as the window changes, once the browser has laid out what is in it.
  const range = useMemo(() => (width === 0 ? unmeasured : shareRange()), [width]);
  const clamp = (wanted: number): number => Math.min(range.max, Math.max(range.min, wanted));
  const share = clamp((100 * width) / innerWidth);

  /** @param wanted in percent; undefined for the usual width */
  const show = (wanted: number | undefined, isLast: boolean): void => {
    const within = wanted === undefined ? undefined : clamp(wanted);
    if (columns.current) showShare(columns.current, within);
    if (isLast) storeShare(within);
  };
  /** @param end of the panels: the pointer keeps its distance from their edge */
  const shareAt = ({ clientX }: PointerEvent): number | undefined => {
    const end = panels.current?.getBoundingClientRect().right;
    return end === undefined ? undefined : (100 * (end - clientX + held.current)) / innerWidth;
  };
  const take = (event: PointerEvent): void => {
    controlProps.onBlur();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = event.clientX - (panels.current?.getBoundingClientRect().left ?? event.clientX);
  };
  const isHeld = (event: PointerEvent): boolean => event.currentTarget.hasPointerCapture(event.pointerId);
  const press = (event: KeyboardEvent): void => {
    controlProps.onKeyDown(event);
    const wanted = shareAfter(event.key, share, range);
    if (wanted === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    show(wanted, true);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved has no element of its own */}
      <div
        className={styles.splitter}
        role="separator"
        aria-orientation="vertical"
        aria-label={words.name}
        aria-describedby={id}
        aria-controls="panels"
        aria-valuenow={Math.round(share)}
        aria-valuemin={Math.round(range.min)}
        aria-valuemax={Math.round(range.max)}
        aria-valuetext={words.value(share / 100)}
        tabIndex={0}
        {...pointer}
        {...controlProps}
        onKeyDown={press}
        onDoubleClick={() => show(undefined, true)}
        onPointerDown={take}
        onPointerMove={(event) => isHeld(event) && show(shareAt(event), false)}
        onPointerUp={(event) => isHeld(event) && show(shareAt(event), true)}
      >
        <span ref={ref} className={styles.grip} />
      </div>
      {tooltip}
    </>
  );
}

/** The panels lie after the line: what moves it towards the end of the row makes them narrower. */
function shareAfter(
  key: string,
  share: number,
  { min, max }: ReturnType<typeof shareRange>,
): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return share + keyStep;
    case 'ArrowRight':
      return share - keyStep;
    case 'Home':
      return max;
    case 'End':
      return min;
    default:
      return undefined;
  }
}
