import type { PointerEvent } from 'react';

/** SVG units; about as many CSS pixels in figures 200 units wide. A finger has room in it. */
const grip = 22;

/**
 * Whether a press begins to drag something in a picture: the main button of a mouse anywhere, a finger on a grip alone. Elsewhere
 * a finger scrolls the page.
 */
export function beginsDrag({ button, pointerType, target }: PointerEvent): boolean {
  const onGrip = target instanceof Element && target.closest('[data-grip]') !== null;
  return button === 0 && (pointerType !== 'touch' || onGrip);
}

/** What a finger takes hold of, around a handle that is drawn small. */
export function Grip({
  x,
  y,
  size = grip,
}: {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}) {
  return (
    <circle
      data-grip
      cx={x}
      cy={y}
      r={size}
      fill="transparent"
      stroke="none"
      style={{ touchAction: 'none' }}
    />
  );
}
