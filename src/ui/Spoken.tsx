import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface SpokenProps {
  readonly sentence: string;
  /** The sentence is said when this changes: what the visitor did, or a turn that is worth a word. By default any other sentence. */
  readonly occasion?: unknown;
  /** Whether what stands there at first is said, too. */
  readonly fromTheStart?: boolean;
}

/** Milliseconds between two sentences: what changes faster, as numbers do while a network trains, cannot be listened to. */
const rest = 5000;

/** Says to screen readers what is written elsewhere, at most every few seconds. */
export function Spoken({ sentence, occasion = sentence, fromTheStart = false }: SpokenProps) {
  const [said, setSaid] = useState('');
  const latest = useRef(sentence);
  const last = useRef({ occasion: fromTheStart ? undefined : occasion, time: Number.NEGATIVE_INFINITY });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = sentence;
    if (last.current.occasion === occasion) return;
    const { time } = last.current;
    last.current = { occasion, time };
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        last.current.time = performance.now();
        setSaid(latest.current);
      },
      Math.max(0, time + rest - performance.now()),
    );
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return (
    <VisuallyHidden>
      <span role="status">{said}</span>
    </VisuallyHidden>
  );
}
