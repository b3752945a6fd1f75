/** How many stages of the work are done, and how many there are. */
export interface Stages {
  readonly done: number;
  readonly total: number;
}

/**
 * Long work in stages, whose result is kept. Between stages the event loop runs, so that commands are handled. If it
 * is cancelled, it continues from there when it is requested again; after an error it starts again.
 */
export class StagedWork<Result> {
  private readonly begin: () => Generator<Stages, Result, void>;
  private underway: Generator<Stages, Result, void> | undefined;
  private result: Result | undefined;
  private stages: Stages | undefined;

  constructor(begin: () => Generator<Stages, Result, void>) {
    this.begin = begin;
  }

  /** @throws Superseded as soon as `isStale` says so after a stage */
  async finish(onStage: (stages: Stages | undefined) => void, isStale: () => boolean): Promise<Result> {
    while (this.result === undefined) {
      onStage(this.stages);
      await eventLoop();
      if (isStale()) throw new Superseded();
      // Another caller may have finished the work in the meantime.
      if (this.result === undefined) this.doStage();
    }
    return this.result;
  }

  private doStage(): void {
    this.underway ??= this.begin();
    try {
      const step = this.underway.next();
      if (step.done) this.result = step.value;
      else this.stages = step.value;
    } catch (error) {
      this.underway = undefined;
      this.stages = undefined;
      throw error;
    }
  }
}

/** Lets everything run that is waiting, messages from the page among it; setTimeout would sleep 4 ms each time. */
export function eventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** The work was cancelled because a newer run replaced the one that requested it. */
export class Superseded extends Error {
  constructor() {
    super('A newer run has taken the place of this one.');
    this.name = 'Superseded';
  }
}
