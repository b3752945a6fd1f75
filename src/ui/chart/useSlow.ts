import { useEffect, useRef, useState } from 'react';

/** Milliseconds between two states of a picture's numbers: nobody reads them faster, and they cost more than the picture. */
const interval = 2000;

/**
 * What is made of a source, brought up to date at most every two seconds.
 * @param source made anew when this is another one
 */
export function useSlow<Made>(source: unknown, make: () => Made): Made {
  const [made, setMade] = useState(make);
  const latest = useRef({ source, make });
  const drawn = useRef(source);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { source, make };
    if (source === drawn.current || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      drawn.current = latest.current.source;
      setMade(latest.current.make());
    }, interval);
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return made;
}
