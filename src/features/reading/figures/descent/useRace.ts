import { useEffect, useState } from 'react';
import {
  frameAround,
  projectedOn,
  type Slice,
  type SlicePoint,
  sliceThrough,
  spread,
} from '../../../../core/optimise/slice.ts';
import type { QuestionReply } from '../../../../store/ask.ts';
import type { FigureSession } from '../../room.ts';
import { type Course, runCourse, type Stand } from './race.ts';

/** The slice with its heights and both paths on it. */
export interface Landscape extends Pick<QuestionReply<'measurePlane'>, 'costs' | 'patches'> {
  readonly us: readonly number[];
  readonly vs: readonly number[];
  readonly lbfgs: readonly SlicePoint[];
  readonly descent: readonly SlicePoint[];
}

export interface Race {
  readonly lbfgs: Course | undefined;
  readonly descent: Course | undefined;
  readonly landscape: Landscape | undefined;
  readonly failure: string | undefined;
}

const nothing: Race = { lbfgs: undefined, descent: undefined, landscape: undefined, failure: undefined };

/** Points of the slice at which the cost is computed, and the patches over which: some seconds of work. */
const grid = { across: 33, up: 25, patches: 500 } as const;

interface RaceSettings {
  readonly learningRate: number;
  readonly memory: number;
  /** Another number starts the same race again. */
  readonly round: number;
}

/** Runs both optimisers one after the other in this session, and then the slice through their ends. */
export function useRace(session: FigureSession | undefined, settings: RaceSettings): Race {
  const { learningRate, memory, round } = settings;
  const [race, setRace] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins anew
  useEffect(() => {
    setRace(nothing);
    if (!session) return;
    const stop = new AbortController();
    const { signal } = stop;
    const running = (stands: readonly Stand[]): Course => ({ stands, stoppedEarly: false });
    const add = (known: Partial<Race>): void => {
      if (!signal.aborted) setRace((before) => ({ ...before, ...known }));
    };
    const now = (): number => performance.now();
    const work = async (): Promise<void> => {
      const parts = { session, now, signal };
      const lbfgs = await runCourse({
        ...parts,
        optimiser: { name: 'lbfgs', memory },
        onStand: (stands) => add({ lbfgs: running(stands) }),
      });
      add({ lbfgs });
      const descent = await runCourse({
        ...parts,
        optimiser: { name: 'gradientDescent', learningRate },
        onStand: (stands) => add({ descent: running(stands) }),
      });
      add({ descent });
      add({ landscape: await landscapeOf(session, lbfgs, descent, signal) });
    };
    work().catch((error: unknown) => {
      if (!signal.aborted) add({ failure: error instanceof Error ? error.message : String(error) });
    });
    return () => stop.abort(new Error('The race was stopped.'));
  }, [session, learningRate, memory, round]);
  return race;
}

async function landscapeOf(
  { ask, run }: FigureSession,
  lbfgs: Course,
  descent: Course,
  signal: AbortSignal,
): Promise<Landscape> {
  const [start, end, other] = [lbfgs.stands[0], lbfgs.stands.at(-1), descent.stands.at(-1)];
  if (!start || !end || !other) throw new Error('There is no path to be drawn.');
  const slice: Slice = sliceThrough(start.theta, end.theta, other.theta);
  const pathOf = ({ stands }: Course): readonly SlicePoint[] =>
    stands.map(({ theta }) => projectedOn(slice, theta));
  const paths = { lbfgs: pathOf(lbfgs), descent: pathOf(descent) };
  const frame = frameAround([...paths.lbfgs, ...paths.descent]);
  const [us, vs] = [spread(frame.us, grid.across), spread(frame.vs, grid.up)];
  const { runId } = run.getState();
  const reply = await ask('measurePlane', { runId, ...slice, us, vs, patches: grid.patches }, { signal });
  return { ...reply, us, vs, ...paths };
}
