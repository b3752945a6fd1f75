import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useWords } from '../../../words/useWords.ts';
import styles from './DrawingCanvas.module.css';
import { draw, drawingSide, extended, moved, type Point, type Stroke } from './drawing.ts';

/** Pixels that an arrow key moves the pen; with shift, five times as many. */
const keyStep = 8;

interface DrawingCanvasProps {
  readonly strokes: readonly Stroke[];
  readonly penWidth: number;
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
}

/** The sheet: drawn on by pointer, or by keyboard with a pen that moves, and is lowered and lifted. */
export function DrawingCanvas({ strokes, penWidth, onStrokes }: DrawingCanvasProps) {
  const words = useWords('files').ways.drawing;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pen, setPen] = useState<Point>({ x: drawingSide / 2, y: drawingSide / 2 });
  const [down, setDown] = useState(false);
  const [byKeyboard, setByKeyboard] = useState(false);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) draw(context, strokes);
  }, [strokes]);

  const begin = (point: Point) => onStrokes([...strokes, { width: penWidth, points: [point] }]);

  const pointerDown = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setByKeyboard(false);
    setDown(false);
    begin(pointAt(event));
  };
  const pointerMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onStrokes(extended(strokes, pointAt(event)));
  };
  const keyDown = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      if (!down) begin(pen);
      setDown(!down);
    } else if (direction) {
      const step = event.shiftKey ? 5 * keyStep : keyStep;
      const next = moved(pen, step * direction.x, step * direction.y);
      setPen(next);
      if (down)
        onStrokes(strokes.length > 0 ? extended(strokes, next) : [{ width: penWidth, points: [next] }]);
    } else return;
    event.preventDefault();
    setByKeyboard(true);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: an application handles its own keys
    <div
      className={styles.paper}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keyboard
      tabIndex={0}
      dir="ltr"
      aria-label={words.sheet}
      onKeyDown={keyDown}
      onBlur={() => setDown(false)}
    >
      <canvas
        ref={canvas}
        width={drawingSide}
        height={drawingSide}
        className={styles.sheet}
        onPointerDown={pointerDown}
        onPointerMove={pointerMove}
      />
      {byKeyboard && (
        <span
          className={styles.pen}
          data-down={down}
          style={{ left: `${(100 * pen.x) / drawingSide}%`, top: `${(100 * pen.y) / drawingSide}%` }}
        />
      )}
      <VisuallyHidden>
        <span aria-live="polite">
          {byKeyboard && words.position({ down, ...place(pen), strokes: strokes.length })}
        </span>
      </VisuallyHidden>
    </div>
  );
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function pointAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: ((clientX - left) * drawingSide) / width, y: ((clientY - top) * drawingSide) / height };
}

function place({ x, y }: Point) {
  return { left: x / drawingSide, top: y / drawingSide };
}
