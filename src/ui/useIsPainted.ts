import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/** Whether what the component showed first has been painted. What waits for this is then rendered in slices. */
export function useIsPainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), []);
  return painted;
}
