import { useEffect, useRef, useState } from 'react';
import { type ComparisonLine, openComparisonLine } from '../../comparison/comparisonLine.ts';
import type { ComparedNetwork, ComparisonTask, SamplePatches } from '../../comparison/messages.ts';
import type { ComparedRun } from './comparedRun.ts';

/** A run's network beside the baseline's. */
export interface ComparedAt {
  /** Of which its weights are. */
  readonly iteration: number;
  /** Undefined where it looks at patches of another size than the baseline. */
  readonly network: ComparedNetwork | undefined;
}

export interface Comparison {
  /** By the id of the run; none for a run whose weights are not to be had. */
  readonly networks: ReadonlyMap<string, ComparedAt>;
  /** With which they were measured. */
  readonly patches: SamplePatches | undefined;
}

interface Result {
  readonly comparison: Comparison | undefined;
  /** Whether weights are awaited: iterations of a run may be done again for them. */
  readonly waits: boolean;
  /** Why there is none; empty where the program could not be loaded. */
  readonly failure: string | undefined;
  retry(): void;
}

interface Asked {
  readonly members: readonly { readonly id: string; readonly iteration: number }[];
  readonly patches: SamplePatches | undefined;
}

/**
 * The networks of these runs at an iteration, compared in a worker. What was compared last stays until the next is there.
 * @param runs the baseline first
 */
export function useComparison(
  startWorker: () => Worker,
  runs: readonly ComparedRun[],
  iteration: number,
  patches: SamplePatches | undefined,
): Result {
  const line = useRef<ComparisonLine>(undefined);
  const asked = useRef(new WeakMap<ComparisonTask, Asked>());
  const [comparison, setComparison] = useState<Comparison>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [waits, setWaits] = useState(false);

  useEffect(() => {
    line.current = openComparisonLine(startWorker, {
      onCompared(networks, task) {
        const { members = [], patches: used } = asked.current.get(task) ?? {};
        const entries = members.map(
          ({ id, iteration: at }, place) => [id, { iteration: at, network: networks[place] }] as const,
        );
        setComparison({ networks: new Map(entries), patches: used });
      },
      onFailed: setFailure,
    });
    return () => line.current?.stop();
  }, [startWorker]);

  useEffect(() => line.current?.measureWith(patches), [patches]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      setWaits(true);
      const weights = await Promise.all(runs.map((run) => run.weightsAt(iteration)));
      if (isWanted) setWaits(false);
      // Without the baseline there is nothing to compare with.
      if (!isWanted || !weights[0]) return;
      const there = runs.flatMap(({ id }, place) => {
        const at = weights[place];
        return at ? [{ id, at }] : [];
      });
      const task: ComparisonTask = { networks: there.map(({ at }) => at.weights) };
      asked.current.set(task, {
        members: there.map(({ id, at }) => ({ id, iteration: at.iteration })),
        patches,
      });
      line.current?.compare(task);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [runs, iteration, patches, attempt]);

  return {
    comparison,
    waits,
    failure,
    retry() {
      setFailure(undefined);
      setAttempt((before) => before + 1);
    },
  };
}
