import type { Answer, Command, Pace } from '../exercise/messages.ts';
import type { ProgramMaker } from '../grader/student/studentProgram.ts';
import { checkCode } from './checkCode.ts';
import { checkFile } from './checkFile.ts';
import { type KernelMaker, measureVersions } from './measureVersions.ts';
import { timeProduct } from './timeProduct.ts';
import { TrainingError, trainingNetwork, trainWithCode } from './trainCode.ts';
import { trainReference } from './trainReference.ts';
import { tryLine } from './tryLine.ts';

export interface Surroundings {
  send(answer: Answer): void;
  /** Milliseconds, monotone. */
  now(): number;
  /** Runs the student's files. */
  readonly programOf: ProgramMaker;
  /** The page's own kernel, to measure beside the student's code; undefined where there is none. */
  readonly kernelOf?: KernelMaker | undefined;
}

/** Milliseconds of a check after which the program is ended and its line named, before the page ends the worker. */
const checkLimit = 10_000;
/** The same for the smaller files, one of which cuts 10,000 patches three times. */
const fileCheckLimit = 30_000;
/** Milliseconds between two looks at the messages while it trains. */
const turn = 50;

type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/** Does what the page asks for, one command after the other; the pace of a training can be set while it runs. */
export function createServer({
  send,
  now,
  programOf,
  kernelOf,
}: Surroundings): (command: Command) => Promise<void> {
  let pace: Pace = 'run';
  let wake = (): void => {};
  const mayIterate = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (pace === 'pause') {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };

  const check = ({ id, files }: CommandOf<'check'>): void => {
    const end = now() + checkLimit;
    send({ type: 'checked', id, report: checkCode(files, () => now() > end, programOf) });
  };

  const checkOther = ({ id, files, file }: CommandOf<'checkFile'>): void => {
    const end = now() + fileCheckLimit;
    const report = checkFile(file, files, () => now() > end, programOf);
    send({ type: 'fileChecked', id, report });
  };

  const tryOne = ({ id, ...lines }: CommandOf<'tryLine'>): void => {
    const end = now() + checkLimit;
    send({ type: 'tried', id, tried: tryLine(lines, () => now() > end, programOf) });
  };

  const train = async ({ id, files, plan }: CommandOf<'train'>): Promise<void> => {
    const network = trainingNetwork(plan);
    send({ type: 'prepared', id });
    const training = trainWithCode(files, plan, network, now, programOf);
    let looked = now();
    for (;;) {
      const { done, value } = training.next();
      if (done) return send({ type: 'trained', id, reason: value });
      send({ type: 'iterated', id, ...value });
      if (pace !== 'run') pace = 'pause';
      if (now() - looked > turn || pace === 'pause') {
        await mayIterate();
        looked = now();
      }
    }
  };

  const trainRight = async ({ id, plan }: CommandOf<'trainReference'>): Promise<void> => {
    let costs: number[] = [];
    let sent = now();
    const pass = (): void => {
      send({ type: 'referenceCosts', id, costs });
      costs = [];
      sent = now();
    };
    const reason = await trainReference(plan, kernelOf, (cost) => {
      costs.push(cost);
      if (now() - sent > turn) pass();
    });
    pass();
    send({ type: 'trained', id, reason });
  };

  const measure = async ({ id, ...versions }: CommandOf<'measure'>): Promise<void> => {
    for await (const measured of measureVersions(versions, { now, programOf, kernelOf }))
      send({ type: 'measured', id, measured });
    send({ type: 'allMeasured', id });
  };

  const time = ({ id, patchCount }: CommandOf<'time'>): void => {
    const timing = timeProduct(patchCount, now);
    let step = timing.next();
    for (; !step.done; step = timing.next()) send({ type: 'looped', id, ...step.value });
    send({ type: 'timed', id, timed: step.value });
  };

  return async (command) => {
    if (command.type === 'pace') {
      pace = command.pace;
      return wake();
    }
    pace = 'run';
    try {
      if (command.type === 'check') check(command);
      else if (command.type === 'checkFile') checkOther(command);
      else if (command.type === 'tryLine') tryOne(command);
      else if (command.type === 'time') time(command);
      else if (command.type === 'measure') await measure(command);
      else if (command.type === 'trainReference') await trainRight(command);
      else await train(command);
    } catch (error) {
      const { id } = command;
      if (!(error instanceof TrainingError))
        send({ type: 'failed', id, failure: { id: 'internal', message: String(error) } });
      else if ('id' in error.reason) send({ type: 'failed', id, failure: error.reason });
      else send({ type: 'trainingFailed', id, message: error.reason });
    }
  };
}
