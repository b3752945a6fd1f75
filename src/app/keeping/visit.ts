/**
 * Whether this page was loaded again, or brought back with a closed or restored tab, and not reached by a link or a typed address.
 * Browsers that do not say count as reached anew.
 */
export function wasOpenedAgain(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = (navigation as PerformanceNavigationTiming | undefined)?.type;
  return type === 'reload' || type === 'back_forward';
}
