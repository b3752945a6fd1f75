import { type ReactNode, useState } from 'react';
import type { CheckReport, TrainingData, TrainingPlan } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import type { ExerciseTrainingWords } from '../../words/en/exerciseTraining.ts';
import { useWords } from '../../words/useWords.ts';
import { CostCurve } from './CostCurve.tsx';
import type { Code } from './keptCode.ts';
import { number } from './number.ts';
import { SaveAchievement } from './SaveAchievement.tsx';
import { TrainingFailureView } from './TrainingFailureView.tsx';
import styles from './TrainingPanel.module.css';
import type { Training, useTraining } from './useTraining.ts';

const patchCounts = ['200', '500', '1000', '2000'] as const;
type PatchCount = (typeof patchCounts)[number];

const budget = 400;
const dataNames: readonly TrainingData[] = ['natural', 'digits', 'mnist'];
const digitPixels = 28 ** 2;

/** MNIST, which is not a part of the page. */
export interface MnistSource {
  /** Its first 10,000 digits, a byte for each pixel; undefined as long as they are not there. */
  readonly digits: Uint8Array | undefined;
  /** Takes the copy that is kept in this browser, if there is one. Sends no request. */
  readonly openKept: () => void;
  /** The offer to download it, or what became of it. */
  readonly box: ReactNode;
}

interface TrainingPanelProps {
  readonly mnist: MnistSource;
  readonly code: Code;
  /** Of the present code; undefined where it was not checked. */
  readonly report: CheckReport | undefined;
  readonly run: ReturnType<typeof useTraining>;
}

/** Trains a network with the student's cost and gradient, right or wrong. */
export function TrainingPanel({ code, report, run, mnist }: TrainingPanelProps) {
  const words = useWords('exercise').training;
  const [count, setCount] = useState<PatchCount>('1000');
  const [data, setData] = useState<TrainingData>('natural');
  const [compared, setCompared] = useState(true);
  const { training, tiles } = run;
  const { state, costs, reference, latest, failure } = training;
  const busy = state === 'preparing' || state === 'running' || state === 'paused';
  const patchCount = Number(count);
  const digits = data === 'mnist' ? mnist.digits?.slice(0, patchCount * digitPixels) : undefined;
  const isMissing = data === 'mnist' && !digits;
  const plan: TrainingPlan = { data, digits, patchCount, seed: 1, budget };
  return (
    <>
      <div className={styles.controls}>
        {busy ? (
          <>
            {state === 'paused' ? (
              <Button onClick={run.resume}>{words.continue}</Button>
            ) : (
              <Button onClick={run.pause} disabled={state === 'preparing'}>
                {words.pause}
              </Button>
            )}
            <Button onClick={run.step} disabled={state !== 'paused'}>
              {words.step}
            </Button>
            <Button onClick={run.stop}>{words.stop}</Button>
          </>
        ) : (
          <Button
            blocked={isMissing ? words.mnistMissing : undefined}
            onClick={() => run.start(code, plan, compared)}
          >
            {words.start}
          </Button>
        )}
        <SelectField
          label={words.data.name}
          hint={words.data.sentence}
          value={data}
          options={dataNames.map((value) => ({ value, label: words.data.options[value] }))}
          onChange={(next) => {
            setData(next);
            if (next === 'mnist') mnist.openKept();
          }}
          disabled={busy}
        />
        <SelectField
          label={words.patches.name}
          hint={words.patches.sentence}
          value={count}
          options={patchCounts.map((value) => ({ value, label: words.patches.count(Number(value)) }))}
          onChange={setCount}
          disabled={busy}
        />
        <Checkbox
          label={words.compare.name}
          hint={words.compare.sentence}
          checked={compared}
          onChange={setCompared}
          disabled={busy}
        />
      </div>
      <p className={styles.muted}>{sentenceOf(training, words)}</p>
      {data !== 'natural' && <p className={styles.muted}>{words.digits}</p>}
      {data === 'mnist' && mnist.box}
      {failure && <TrainingFailureView failure={failure} />}
      {latest && (
        <>
          <div className={styles.tiles}>
            <TileCanvas source={tiles} label={words.tiles(latest.shape.hiddenSize)} />
          </div>
          <CostCurve costs={costs} reference={reference} budget={budget} />
          {reference.length > 0 && <p className={styles.muted}>{words.compare.legend}</p>}
          <SaveAchievement code={code} report={report} run={run} patchCount={patchCount} />
        </>
      )}
    </>
  );
}

/** The state of the training. */
function sentenceOf({ state, costs, latest, reason }: Training, words: ExerciseTrainingWords): string {
  const done = latest
    ? words.progress(
        costs.length,
        budget,
        number(latest.cost),
        number(Math.round(latest.evaluating / latest.evaluations)),
      )
    : '';
  switch (state) {
    case 'none':
      return words.introduction;
    case 'preparing':
      return words.preparing;
    case 'running':
      return done || words.firstCost;
    case 'paused':
      return words.paused(done);
    case 'ended':
      return reason ? words.finished(done, reason) : words.stopped(done);
  }
}
