import { useEffect, useMemo, useRef, useState } from 'react';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import type { StopReason } from '../../core/optimise/optimiser.ts';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { Iterated, TrainingPlan } from '../../exercise/messages.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import type { Code } from './keptCode.ts';
import { type TrainingFailure, trainingFailureSentences } from './trainingFailure.ts';
import { useLatest } from './useLatest.ts';

export type TrainingState = 'none' | 'preparing' | 'running' | 'paused' | 'ended';

export interface Training {
  readonly state: TrainingState;
  /** What it is trained with. */
  readonly code: Code | undefined;
  /** The costs after every iteration. */
  readonly costs: readonly number[];
  /** The same with correct code, where that is asked for. */
  readonly reference: readonly number[];
  readonly latest: Iterated | undefined;
  /** Why it ended; undefined while it runs, and when it was stopped by the visitor. */
  readonly reason: StopReason | undefined;
  readonly failure: TrainingFailure | undefined;
}

const nothing: Training = {
  state: 'none',
  code: undefined,
  costs: [],
  reference: [],
  latest: undefined,
  reason: undefined,
  failure: undefined,
};

interface Surroundings {
  readonly openRunner: () => CodeRunner;
  readonly announce: (sentence: string) => void;
}

/** Trains with the student's code in a separate worker, so that the code can be checked at the same time. */
export function useTraining({ openRunner, announce }: Surroundings) {
  const spoken = useLatest({ words: useWords('exercise'), language: useLanguage() });
  const runner = useMemo(() => openRunner(), [openRunner]);
  const referenceRunner = useMemo(() => openRunner(), [openRunner]);
  const tiles = useMemo(createTiles, []);
  const [training, setTraining] = useState(nothing);
  const current = useRef(nothing);
  useEffect(
    () => () => {
      runner.stop();
      referenceRunner.stop();
    },
    [runner, referenceRunner],
  );

  const show = (change: Partial<Training>): void => {
    current.current = { ...current.current, ...change };
    setTraining(current.current);
  };
  const iterated = (latest: Iterated): void => {
    tiles.show(latest);
    const state = current.current.state === 'preparing' ? 'running' : current.current.state;
    show({ state, latest, costs: [...current.current.costs, latest.cost] });
  };

  return {
    training,
    tiles: tiles.source,
    /** @param compared with the curve of correct code */
    start: (code: Code, plan: TrainingPlan, compared: boolean) => {
      show({ ...nothing, state: 'preparing', code });
      tiles.show(undefined);
      referenceRunner.stop();
      if (compared)
        referenceRunner.trainReference(plan, (costs) =>
          show({ reference: [...current.current.reference, ...costs] }),
        );
      runner.train(code, plan, {
        onPrepared: () => show({ state: 'running' }),
        onIterated: iterated,
        onEnd: (end) => {
          const { words, language } = spoken.current;
          if (end.type === 'trained') {
            show({ state: 'ended', reason: end.reason });
            announce(words.training.ended(current.current.costs.length));
          } else {
            show({ state: 'ended', failure: end });
            announce(
              words.together([words.training.failed, ...trainingFailureSentences(end, words, language)]),
            );
          }
        },
      });
    },
    pause: () => {
      runner.setPace('pause');
      show({ state: 'paused' });
    },
    resume: () => {
      runner.setPace('run');
      show({ state: 'running' });
    },
    step: () => runner.setPace('step'),
    stop: () => {
      runner.stop();
      referenceRunner.stop();
      show({ state: 'ended' });
    },
  };
}

/** The weights as tiles, each in its own contrast, drawn past React. */
function createTiles(): { readonly source: TileSource; show(iterated: Iterated | undefined): void } {
  let sheet: TileSheet | undefined;
  const listeners = new Set<() => void>();
  return {
    source: {
      read: () => sheet,
      subscribe: (changed) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    show: (iterated) => {
      sheet = iterated && sheetOf(iterated);
      for (const changed of listeners) changed();
    },
  };
}

function sheetOf({ weights, shape }: Iterated): TileSheet {
  const levels = tileLevels(weights, shape, 'perUnit');
  const greys = Uint8ClampedArray.from(levels, (level) => 127.5 + 127.5 * level);
  return { greys, count: shape.hiddenSize, side: tileSide(shape) };
}
