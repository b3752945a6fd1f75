import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useState,
} from 'react';
import styles from './Listbox.module.css';

/** CSS pixels from the upper left corner of what the box holds, scrolled or not, and the box's size. */
export interface BoxPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface ListboxOptions<Place> {
  readonly label: string;
  /** Options; they are numbered from 0. */
  readonly count: number;
  readonly selected: number | undefined;
  /** The keyboard's option while none is selected. */
  readonly start?: number;
  readonly horizontal?: boolean;
  /** Names the part of the option that its name is about, where that is not the whole. */
  readonly part?: string | undefined;
  /** What is drawn at a point of the box: an option, or a part of one. */
  placeAt(point: BoxPoint): Place | undefined;
  /** A mouse or pen points at a place without being pressed, or has left. This must not change the keyboard's place. */
  onPoint(place: Place | undefined): void;
  /** A place was clicked or tapped; undefined beside all options. */
  onPick(place: Place | undefined): void;
  /** Where a key goes from the selected option; undefined for keys that go nowhere. */
  walk(key: string, from: number | undefined): number | undefined;
  onSelect(option: number): void;
  /** Shift and a key were pressed on a selected option. @returns whether that has a meaning of its own */
  onShift?(key: string, option: number): boolean;
  /** Escape was pressed. */
  onLetGo?(): void;
  /** Enter was pressed on an option. */
  onOpen?(option: number): void;
  /** @param focused whether the keyboard is in the box */
  nameOf(option: number, focused: boolean): string;
}

interface Listbox {
  /** For the element in which the options are drawn. */
  readonly boxProps: {
    readonly className: string | undefined;
    readonly role: 'listbox';
    readonly tabIndex: 0;
    readonly 'aria-label': string;
    readonly 'aria-orientation': 'horizontal' | undefined;
    readonly 'aria-activedescendant': string;
    onKeyDown(event: KeyboardEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerLeave(event: PointerEvent): void;
    onClick(event: MouseEvent): void;
    onFocus(): void;
    onBlur(): void;
  };
  /** To be rendered inside that element: the current option for assistive technology, with its place in the set. */
  readonly option: ReactNode;
  /** Whether the keyboard is in the box. */
  readonly focused: boolean;
}

/**
 * A list box whose options are drawn in one picture: one tab stop, arrow, page, Home and End keys, Enter and Escape; a mouse
 * that hovers points, and a click or tap picks. Fingers scroll the page: nothing is chosen before they are lifted. Only the
 * current option is in the document.
 */
export function useListbox<Place>(options: ListboxOptions<Place>): Listbox {
  const { label, count, selected, start = 0, horizontal, part = '', placeAt, onPoint, onPick } = options;
  const { walk, onSelect, onShift, onLetGo, onOpen, nameOf } = options;
  const id = useId();
  const [focused, setFocused] = useState(false);
  const current = selected !== undefined && selected < count ? selected : undefined;
  const active = current ?? start;
  const name = nameOf(active, focused);
  const optionId = `${id}-${active}${part}`;

  const under = (event: MouseEvent | PointerEvent): Place | undefined => {
    const box = event.currentTarget;
    const { left, top, width, height } = box.getBoundingClientRect();
    const [x, y] = [event.clientX - left + box.scrollLeft, event.clientY - top + box.scrollTop];
    return placeAt({ x, y, width, height });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
    if (event.key === 'Escape') onLetGo?.();
    if (event.key === 'Enter') onOpen?.(active);
    const isMeant = event.shiftKey && current !== undefined && onShift?.(event.key, current);
    if (isMeant) event.preventDefault();
    const next = isMeant ? undefined : walk(event.key, current);
    if (next === undefined) return;
    event.preventDefault();
    onPoint(undefined);
    onSelect(next);
  };

  return {
    focused,
    boxProps: {
      className: styles.box,
      role: 'listbox',
      tabIndex: 0,
      'aria-label': label,
      'aria-orientation': horizontal ? 'horizontal' : undefined,
      'aria-activedescendant': optionId,
      onKeyDown,
      onPointerMove: (event) => event.pointerType !== 'touch' && onPoint(under(event)),
      onPointerLeave: () => onPoint(undefined),
      onClick: (event) => {
        // Assistive technology clicks the option itself, which has no place in the picture.
        if (!(event.target instanceof Element && event.target.id === optionId)) return onPick(under(event));
        onSelect(active);
        onOpen?.(active);
      },
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
    option: (
      <div
        id={optionId}
        className={styles.option}
        role="option"
        tabIndex={-1}
        aria-selected={current !== undefined}
        aria-posinset={active + 1}
        aria-setsize={Math.max(1, count)}
      >
        {name}
      </div>
    ),
  };
}
