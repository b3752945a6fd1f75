import type { Answer, Command, LearningTask } from '../bridge/messages.ts';
import { type LearnerEngine, type LearnerState, learn } from '../core/dictionary/learner.ts';
import { createExampleSource, createWorld, type Examples, type World } from '../core/dictionary/world.ts';
import { reportOn } from './reportOn.ts';

export interface Surroundings {
  /** What learners are trained with. */
  readonly engine: LearnerEngine;
  send(answer: Answer): void;
  /** Milliseconds, monotone. */
  now(): number;
  /** Resolves after messages that wait have been handled. */
  giveWay(): Promise<void>;
}

/** Milliseconds of training between two looks at the messages. */
const slice = 8;
/** Milliseconds between two reports: often enough to be watched, and slow enough to be read. */
const reportEvery = 250;
const heldOut = 1000;
/** A stream of the world's examples on which no learner is trained. */
const heldOutStream = 9;

interface Job {
  readonly id: number;
  readonly world: World;
  readonly examples: Examples;
  readonly training: Generator<LearnerState, unknown>;
  state: LearnerState | undefined;
  done: boolean;
}

function startJob(id: number, { world: settings, learner, steps }: LearningTask, engine: LearnerEngine): Job {
  const world = createWorld(settings);
  const examples = createExampleSource(world, heldOutStream)(heldOut);
  return {
    id,
    world,
    examples,
    training: learn(learner, world, steps, engine),
    state: undefined,
    done: false,
  };
}

/** Trains in slices and reports in between. A new training takes the place of the one before. */
export function createServer({ engine, send, now, giveWay }: Surroundings): (command: Command) => void {
  let job: Job | undefined;
  let paused = false;
  let example = 0;
  let wake = (): void => {};

  function report({ id, world, examples, state, done }: Job): void {
    if (state === undefined) return;
    send({ type: 'report', id, done, report: reportOn(world, state, examples, example % examples.count) });
  }

  function trainForSlice(current: Job): void {
    const end = now() + slice;
    do {
      const { done, value } = current.training.next();
      if (done) current.done = true;
      else current.state = value;
    } while (!current.done && now() < end);
  }

  async function train(current: Job): Promise<void> {
    let reported = Number.NEGATIVE_INFINITY;
    while (job === current && !current.done) {
      trainForSlice(current);
      if (current.done || now() - reported > reportEvery) {
        report(current);
        reported = now();
      }
      await giveWay();
      if (!paused || job !== current) continue;
      report(current);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  function begin(id: number, task: LearningTask): void {
    paused = false;
    wake();
    const fail = (error: unknown): void => {
      if (job?.id === id) job = undefined;
      send({ type: 'failed', id, message: String(error) });
    };
    try {
      job = startJob(id, task, engine);
      train(job).catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  return (command) => {
    if (command.type === 'pace') {
      paused = command.paused;
      if (!paused) wake();
      return;
    }
    example = command.example;
    if (command.type === 'train') begin(command.id, command.task);
    else if (job) report(job);
  };
}
