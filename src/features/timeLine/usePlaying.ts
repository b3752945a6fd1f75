import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../../hooks/useSession.ts';

/** Iterations a second at the paces that can be watched. */
const rates = { slow: 3, moderate: 12, brisk: 50 } as const;
/** Seconds that a whole run takes at full speed. */
const wholeRun = 6;
/** Milliseconds between two pictures. */
const frame = 33;

/** Plays a run as a film, at the speed chosen for training, until its end or until it is stopped. */
export function usePlaying(iteration: number, last: number, show: (iteration: number) => void) {
  const [playing, setPlaying] = useState(false);
  const pace = useSettings((settings) => settings.pace);
  const at = useRef(iteration);
  at.current = iteration;
  useEffect(() => {
    if (!playing) return;
    const perSecond = pace === 'full' ? last / wholeRun : rates[pace];
    const interval = Math.max(frame, 1000 / perSecond);
    let place = at.current >= last ? 0 : at.current;
    const timer = setInterval(() => {
      place = Math.min(last, place + (perSecond * interval) / 1000);
      show(Math.round(place));
      if (place === last) setPlaying(false);
    }, interval);
    return () => clearInterval(timer);
  }, [playing, pace, last, show]);
  return [playing, setPlaying] as const;
}
