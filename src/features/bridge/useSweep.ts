import { useEffect, useRef, useState } from 'react';
import { type LearnerLine, openLearnerLine } from '../../bridge/learnerLine.ts';
import type { LearnerSettings } from '../../core/dictionary/learner.ts';
import type { WorldSettings } from '../../core/dictionary/world.ts';

export type SweepKind = 'l1' | 'active';

/** One learner of a sweep, once it is trained. */
export interface SweepPoint {
  readonly setting: number;
  readonly unexplained: number;
  readonly found: number;
}

export interface Sweep {
  readonly status: 'idle' | 'training' | 'done' | 'failed';
  readonly kind: SweepKind;
  readonly points: readonly SweepPoint[];
}

export const sweptSettings: Readonly<Record<SweepKind, readonly number[]>> = {
  l1: [0.01, 0.03, 0.1, 0.2, 0.3, 0.6, 1, 1.5],
  active: [1, 2, 3, 4, 6, 8, 12, 16],
};
const steps = 1500;

/** Trains a learner for each setting, one after the other, in a worker of its own. */
export function useSweep(startWorker: () => Worker, onDone: () => void) {
  const [sweep, setSweep] = useState<Sweep>({ status: 'idle', kind: 'l1', points: [] });
  const line = useRef<LearnerLine>(undefined);
  useEffect(() => () => line.current?.stop(), []);

  const stop = (): void => {
    line.current?.stop();
    setSweep((now) => ({ ...now, status: 'idle' }));
  };
  const start = (kind: SweepKind, world: WorldSettings, base: LearnerSettings): void => {
    line.current?.stop();
    const points: SweepPoint[] = [];
    const trainNext = (): void => {
      const setting = sweptSettings[kind][points.length];
      if (setting === undefined) {
        line.current?.stop();
        setSweep({ status: 'done', kind, points });
        onDone();
        return;
      }
      const learner = { ...base, kind: kind === 'l1' ? 'l1' : 'topK', [kind]: setting } as const;
      line.current?.train({ world, learner, steps }, 0);
    };
    line.current = openLearnerLine(startWorker, {
      onReport({ measures }, done) {
        if (!done) return;
        const { unexplained, found } = measures;
        points.push({ setting: sweptSettings[kind][points.length]!, unexplained, found });
        setSweep({ status: 'training', kind, points: [...points] });
        trainNext();
      },
      onFailed: () => setSweep({ status: 'failed', kind, points: [...points] }),
    });
    setSweep({ status: 'training', kind, points: [] });
    trainNext();
  };
  return { sweep, start, stop };
}
