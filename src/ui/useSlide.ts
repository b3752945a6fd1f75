import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Course, courseOf } from './courseOf.ts';

/** CSS pixels from the middle of the thumb within which a finger takes hold of it. */
const grip = 28;
interface Gesture {
  readonly x: number;
  readonly y: number;
  /** The value it began at. */
  readonly before: number;
  /** What it is to be when the slider is let go. */
  draft?: number;
  course: Course;
}

interface Slid {
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** For settings that begin something anew: while the slider is dragged the value is only shown. */
  readonly onRelease?: boolean;
}

/**
 * What mouse and finger do to a native slider. A finger moves it only if it began on the thumb and goes level; every other
 * gesture scrolls the page and changes nothing. Give the slider `touch-action: pan-y`.
 * @returns the value to be shown, the way for the slider's own changes, and handlers for the slider
 */
export function useSlide({ value, onChange, onRelease = false }: Slid) {
  const [draft, setDraft] = useState<number>();
  const gesture = useRef<Gesture>(undefined);
  const byFinger = useRef(false);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });

  const end = (kept: boolean): void => {
    const ended = gesture.current;
    gesture.current = undefined;
    setDraft(undefined);
    if (kept && ended?.draft !== undefined) change.current(ended.draft);
    else if (!kept && ended?.course === 'sliding' && !onRelease) change.current(ended.before);
  };

  return {
    shown: draft ?? value,
    slide: (next: number): void => {
      const now = gesture.current;
      if (now && now.course !== 'sliding') return;
      if (now && onRelease) {
        now.draft = next;
        setDraft(next);
      } else onChange(next);
    },
    slideProps: {
      onPointerDown: ({
        clientX: x,
        clientY: y,
        pointerType,
        currentTarget,
      }: PointerEvent<HTMLInputElement>) => {
        byFinger.current = pointerType === 'touch';
        const free = byFinger.current ? 'undecided' : 'sliding';
        const held = !byFinger.current || Math.abs(x - middleOfThumb(currentTarget)) <= grip;
        gesture.current = { x, y, before: value, course: held ? free : 'elsewhere' };
        // A mouse may be released anywhere.
        const ends = new AbortController();
        for (const type of ['pointerup', 'pointercancel'] as const) {
          const over = (): void => {
            ends.abort();
            end(type === 'pointerup');
          };
          addEventListener(type, over, { signal: ends.signal });
        }
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent): void => {
        const now = gesture.current;
        if (now?.course === 'undecided') now.course = courseOf(clientX - now.x, clientY - now.y);
      },
      // After a tap browsers send the events of a mouse too, which would move the thumb there.
      onMouseDown: (event: MouseEvent): void => {
        if (byFinger.current) event.preventDefault();
      },
    },
  };
}

/** In CSS pixels from the left of the window. At either end of the slider it stands half a thumb inside. */
function middleOfThumb(slider: HTMLInputElement): number {
  const { left, width } = slider.getBoundingClientRect();
  const share = (slider.valueAsNumber - Number(slider.min)) / (Number(slider.max) - Number(slider.min) || 1);
  return left + grip / 2 + share * (width - grip);
}
