import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import styles from './Bridge.module.css';
import { LearnerColumn } from './LearnerColumn.tsx';
import { Onward } from './Onward.tsx';
import { Prediction, type PredictionChoice } from './Prediction.tsx';
import {
  firstLearners,
  firstSteps,
  firstWorld,
  isAskedAbout,
  type Question,
  questionOf,
  shapeOf,
} from './settings.ts';
import { TakenApart } from './TakenApart.tsx';
import { TradeOff } from './TradeOff.tsx';
import { Transport } from './Transport.tsx';
import { useLearner } from './useLearner.ts';
import { WorldControls } from './WorldControls.tsx';

interface BridgeProps {
  /** Makes a worker that trains learners; stable between renders. */
  startWorker(): Worker;
  /** Says a sentence in the page's live region. */
  announce(sentence: string): void;
}

/** Two learners on a world whose features are known. */
export function Bridge({ startWorker, announce }: BridgeProps) {
  const words = useWords('bridge');
  const [world, setWorld] = useState(firstWorld);
  const [steps, setSteps] = useState(firstSteps);
  const [settings, setSettings] = useState(firstLearners);
  const [predictions, setPredictions] = useState<Partial<Record<Question, PredictionChoice>>>({});
  const [example, setExample] = useState(1);
  const learners = [
    useLearner(startWorker, (report) => announceEnd(0, report.measures)),
    useLearner(startWorker, (report) => announceEnd(1, report.measures)),
  ] as const;

  function announceEnd(side: 0 | 1, { found, unexplained }: { found: number; unexplained: number }): void {
    announce(words.status.announced(words.learner.names[side], found, unexplained));
  }
  const resetBoth = (): void => {
    for (const learner of learners) learner.reset();
  };
  /** As many latents as features, which another kind of world may need. */
  const giveLatents = (latents: number): void =>
    setSettings(([a, b]) => [
      { ...a, latents },
      { ...b, latents },
    ]);
  const train = (): void => {
    announce(words.status.training);
    learners.forEach((learner, side) => {
      learner.train({ world, learner: settings[side]!, steps });
    });
  };
  const takeApart = (number: number): void => {
    setExample(number);
    for (const learner of learners) learner.takeApart(number - 1);
  };

  const { question, side: askedSide } = questionOf(world);
  // Where the learner that the question describes has been changed, there is nothing to be asked.
  const isAsked = isAskedAbout(world, settings);

  return (
    <div className={styles.screen}>
      <section className={styles.introduction}>
        <h2>{words.title}</h2>
        {words.introduction.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <div className={styles.pair}>
        <WorldControls
          world={world}
          steps={steps}
          onWorld={(next) => {
            resetBoth();
            setWorld(next);
            if (next.variant !== world.variant) giveLatents(shapeOf(next).features);
          }}
          onSteps={(next) => {
            resetBoth();
            setSteps(next);
          }}
        />
        {isAsked && (
          <Prediction
            // Every question has its own options.
            key={question}
            question={question}
            choice={predictions[question]}
            report={learners[askedSide].report}
            onChoose={(choice) => setPredictions({ ...predictions, [question]: choice })}
          />
        )}
      </div>
      <div id="bridge" tabIndex={-1} className={styles.learners}>
        <Transport
          learners={learners}
          mayTrain={!isAsked || predictions[question] !== undefined}
          onTrain={train}
          onReset={resetBoth}
        />
        <div className={styles.pair}>
          {learners.map((learner, side) => (
            <LearnerColumn
              key={words.learner.names[side]}
              name={words.learner.names[side] ?? ''}
              settings={settings[side]!}
              learner={learner}
              onChange={(next) => {
                learner.reset();
                setSettings(([a, b]) => (side === 0 ? [next, b] : [a, next]));
              }}
            />
          ))}
        </div>
      </div>
      <TakenApart number={example} onNumber={takeApart} reports={[learners[0].report, learners[1].report]} />
      <TradeOff
        // A curve belongs to its world.
        key={JSON.stringify(world)}
        world={world}
        settings={settings[0]}
        startWorker={startWorker}
        announce={announce}
      />
      <Onward />
    </div>
  );
}
