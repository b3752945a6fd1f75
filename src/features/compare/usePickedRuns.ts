import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComparedRun, CompareSource, ListedRun } from './comparedRun.ts';

/** A picked run: itself, or why it is not here. */
export type Picked = ComparedRun | 'loading' | 'gone';

type Read = ReadonlyMap<string, ComparedRun | 'gone'>;

const forget = (run: ComparedRun | 'gone'): void => {
  if (run !== 'gone') run.forget?.();
};

/** A run that was trained further is read again. */
const keyOf = ({ id, iteration }: ListedRun): string => `${id} ${iteration}`;

/**
 * The runs that are picked. They are read when they are picked, and forgotten when they are no longer: their weights are large.
 * @param shown the run in the playground, which needs no reading
 */
export function usePickedRuns(
  picks: readonly ListedRun[],
  shown: ComparedRun | undefined,
  source: CompareSource,
): readonly Picked[] {
  const [read, setRead] = useState<Read>(new Map());
  const held = useRef(read);
  useEffect(
    () => () => {
      for (const run of held.current.values()) forget(run);
      held.current = new Map();
    },
    [],
  );
  const wanted = picks.filter(({ id }) => id !== shown?.id).map(keyOf);
  const spelled = JSON.stringify(wanted);
  useEffect(() => {
    let isWanted = true;
    const keys: string[] = JSON.parse(spelled);
    for (const [key, run] of held.current) if (!keys.includes(key)) forget(run);
    held.current = new Map([...held.current].filter(([key]) => keys.includes(key)));
    setRead(held.current);
    for (const key of keys) {
      if (held.current.has(key)) continue;
      void source.read(key.slice(0, key.lastIndexOf(' '))).then((run) => {
        if (!isWanted) return;
        held.current = new Map(held.current).set(key, run ?? 'gone');
        setRead(held.current);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [spelled, source]);
  return useMemo(
    () => picks.map((pick) => (pick.id === shown?.id ? shown : (read.get(keyOf(pick)) ?? 'loading'))),
    [picks, shown, read],
  );
}
