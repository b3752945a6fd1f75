/** Half the side of the drawn plane, in lengths of w. */
export const reach = 2.2;

export interface Polar {
  /** Degrees, counter-clockwise from w. */
  readonly angle: number;
  readonly length: number;
}

export const toPlane = ({ angle, length }: Polar): { readonly x: number; readonly y: number } => ({
  x: length * Math.cos((angle * Math.PI) / 180),
  y: length * Math.sin((angle * Math.PI) / 180),
});

/** Where a pointer is on a plane that fills `box`. */
export function pointedAt(box: DOMRect, clientX: number, clientY: number): Polar {
  const x = ((clientX - box.left) / box.width - 0.5) * 2 * reach;
  const y = (0.5 - (clientY - box.top) / box.height) * 2 * reach;
  return { angle: (Math.atan2(y, x) * 180) / Math.PI, length: Math.hypot(x, y) };
}
