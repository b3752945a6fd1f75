/** Calls back once the browser has painted what the page holds now; never while the page is hidden. */
export function afterPaint(painted: () => void): void {
  // Animation frames come before the paint, and the next task after it.
  requestAnimationFrame(() => setTimeout(painted, 0));
}
