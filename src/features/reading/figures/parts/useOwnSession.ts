import { useEffect, useState } from 'react';
import type { TrainingSettings } from '../../../../notes/structure/figures.ts';
import { type FigureSession, useRoom } from '../../room.ts';

/**
 * The figure's own session, beside the reader's run, while `settings` are given; a new session when they change.
 * @param begin what it does first. Keep it stable between renders. What it returns ends what it began.
 */
export function useOwnSession(
  settings: TrainingSettings | undefined,
  begin: (session: FigureSession) => undefined | (() => void),
): FigureSession | undefined {
  const { openSession } = useRoom();
  const [session, setSession] = useState<FigureSession>();
  const spelled = JSON.stringify(settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: settings that say the same are the same
  useEffect(() => {
    if (!settings) return;
    const opened = openSession(settings);
    const end = begin(opened);
    setSession(opened);
    return () => {
      setSession(undefined);
      end?.();
      opened.end();
    };
  }, [spelled, openSession, begin]);
  return session;
}

/** For a session that is only to prepare its patches. */
export const waits = (): undefined => undefined;

/** For a session that is to train as soon as it can. */
export function trains({ controls }: FigureSession): undefined {
  controls.train();
  return undefined;
}
