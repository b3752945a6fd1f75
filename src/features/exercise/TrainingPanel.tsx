import { useState } from 'react';
import type { StopReason } from '../../core/optimise/optimiser.ts';
import type { TrainingPlan } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import { CostCurve } from './CostCurve.tsx';
import type { Code } from './keptCode.ts';
import styles from './TrainingPanel.module.css';
import type { Training, useTraining } from './useTraining.ts';
import { number, placeWords } from './verdictWords.ts';

const patchCounts = ['200', '500', '1000', '2000'] as const;
type PatchCount = (typeof patchCounts)[number];

const budget = 400;

const reasons: Readonly<Record<StopReason, string>> = {
  budget: 'all iterations are done',
  gradientTolerance: 'the gradient is nearly zero: this is a minimum',
  progressTolerance: 'the cost hardly changes any more',
  noiseFloor: 'the changes of the cost are smaller than its rounding error',
  lineSearchFailed:
    'no step along the search direction lowers the cost, which happens when the gradient does not belong to the cost',
  notFinite: 'the cost or the gradient is NaN or infinite',
};

interface TrainingPanelProps {
  readonly code: Code;
  readonly run: ReturnType<typeof useTraining>;
}

/** Trains a network with the student's cost and gradient, right or wrong. */
export function TrainingPanel({ code, run }: TrainingPanelProps) {
  const [count, setCount] = useState<PatchCount>('1000');
  const { training, tiles } = run;
  const { state, costs, latest, failure } = training;
  const busy = state === 'preparing' || state === 'running' || state === 'paused';
  const plan: TrainingPlan = { patchCount: Number(count), seed: 1, budget };
  return (
    <>
      <div className={styles.controls}>
        {busy ? (
          <>
            {state === 'paused' ? (
              <Button onClick={run.resume}>Continue</Button>
            ) : (
              <Button onClick={run.pause} disabled={state === 'preparing'}>
                Pause
              </Button>
            )}
            <Button onClick={run.step} disabled={state !== 'paused'}>
              Step
            </Button>
            <Button onClick={run.stop}>Stop</Button>
          </>
        ) : (
          <Button onClick={() => run.start(code, plan)}>Train with my code</Button>
        )}
        <SelectField
          label="Patches"
          hint="How many patches of the built-in scenes your function is called with in each evaluation."
          value={count}
          options={patchCounts.map((value) => ({ value, label: Number(value).toLocaleString('en-US') }))}
          onChange={setCount}
          disabled={busy}
        />
      </div>
      <p className={styles.muted}>{sentenceOf(training)}</p>
      {failure && (
        <Notice kind="error" title={failure.octave ?? 'The training has ended'}>
          {failure.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {failure.place && <p>This happened at {placeWords(failure.place)}.</p>}
        </Notice>
      )}
      {latest && (
        <>
          <div className={styles.tiles}>
            <TileCanvas
              source={tiles}
              label={`The weights of the ${latest.shape.hiddenSize} hidden units, as trained with your code`}
            />
          </div>
          <CostCurve costs={costs} budget={budget} />
        </>
      )}
    </>
  );
}

function sentenceOf({ state, costs, latest, reason }: Training): string {
  const done = latest
    ? `Iteration ${costs.length} of ${budget}, cost ${number(latest.cost)}, ${number(Math.round(latest.evaluating / latest.evaluations))} ms an evaluation.`
    : '';
  switch (state) {
    case 'none':
      return 'L-BFGS asks your function for cost and gradient, and you see the weights it finds: 64 pixels, 25 hidden units, λ = 0.0001, ρ = 0.01, β = 3. Wrong code can be trained too, which shows what the mistake does to the filters.';
    case 'preparing':
      return 'Drawing the scenes and cutting patches…';
    case 'running':
      return done || 'Your function is computing the first cost…';
    case 'paused':
      return `Paused. ${done}`;
    case 'ended':
      return reason ? `${done} The training has ended: ${reasons[reason]}.`.trim() : `Stopped. ${done}`;
  }
}
