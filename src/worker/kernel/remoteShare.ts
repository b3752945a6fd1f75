import type { Model } from '../../core/autoencoder/model.ts';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { Left } from '../left.ts';
import { TimedOut, withinTime } from '../timeLimit.ts';
import type { HalfLoad } from './batchHalf.ts';
import { type HalfCost, type HalfPass, type HalfPassMade, ownBuffersOf, type Part } from './halfPass.ts';
import { vectorsOf } from './halfRule.ts';
import { Mailbox } from './mailbox.ts';
import type { CostSums, GradientSums, HiddenSums, Rest, Share } from './share.ts';

/** Milliseconds in which a worker must be loaded and must have received its patches. */
const loadLimit = 15_000;

/** The messages to a share in its own worker. It answers each message with one of `ShareAnswer`, in order. */
export type ShareMessage =
  | {
      readonly type: 'load';
      readonly patches: PatchSet;
      readonly shape: NetworkShape;
      readonly precision: Precision;
      readonly module: WebAssembly.Module;
    }
  | {
      readonly type: 'forward';
      readonly theta: Float64Array;
      readonly batch: Batch | undefined;
      readonly model?: Model | undefined;
    }
  | { readonly type: 'cost'; readonly theta: Float64Array; readonly model?: Model | undefined }
  | { readonly type: 'backward'; readonly sparsityDelta: Float64Array }
  | { readonly type: 'loadHalf'; readonly load: HalfLoad }
  | { readonly type: 'makePass'; readonly pass: HalfPass }
  | { readonly type: 'sumCost'; readonly cost: HalfCost }
  /** What the other half of a pass tells this one. It is not answered itself, but is followed by one in return. */
  | { readonly type: 'part'; readonly part: Part }
  /** It is not answered itself. The evaluation in progress answers `left`, unless it has already ended. */
  | { readonly type: 'leave' };

export type ShareAnswer =
  | { readonly type: 'loaded' }
  | ({ readonly type: 'forwardDone' } & HiddenSums)
  | ({ readonly type: 'costDone' } & CostSums)
  | ({ readonly type: 'backwardDone' } & GradientSums)
  | ({ readonly type: 'passDone' } & HalfPassMade)
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'left' }
  | { readonly type: 'failed'; readonly message: string };

type Answered<Type extends ShareAnswer['type']> = Extract<ShareAnswer, { type: Type }>;

/** A share that lives in a plain worker: no shared memory and no special headers are needed. */
export class RemoteShare implements Share {
  readonly count: number;
  private readonly worker: Worker;
  /**
   * An error of the worker itself, after which it cannot be used. It is kept, because it may occur while nothing is
   * awaited.
   */
  private broken: Error | undefined;
  private settle: { resolve(answer: ShareAnswer): void; reject(error: Error): void } | undefined;

  /** What the half there has told. */
  readonly parts = new Mailbox<Part>();

  private constructor(worker: Worker, count: number) {
    this.worker = worker;
    this.count = count;
    worker.onmessage = ({ data }: MessageEvent<ShareAnswer>) => {
      if (data.type === 'part') this.parts.put(data.part);
      else if (data.type === 'failed') this.fail(new Error(data.message));
      else if (data.type === 'left') this.fail(new Left());
      else this.settle?.resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.broken = new Error(event.message || 'a worker of the pool could not be loaded');
      this.fail(this.broken);
    };
  }

  /** @throws Error when the worker cannot be started or does not have the memory */
  static async create(
    worker: Worker,
    load: Omit<Extract<ShareMessage, { type: 'load' }>, 'type'>,
  ): Promise<Share> {
    const share = new RemoteShare(worker, load.patches.count);
    try {
      const loaded = share.tell<'loaded'>({ type: 'load', ...load }, [
        load.patches.values.buffer as ArrayBuffer,
      ]);
      await withinTime(loadLimit, loaded);
    } catch (error) {
      share.dispose();
      throw error;
    }
    return share;
  }

  /** theta is sent as a transferred copy: in an ordinary message it would be copied twice more. */
  forward(theta: Float64Array, batch?: Batch, _rest?: Rest, model?: Model): Promise<HiddenSums> {
    const copy = theta.slice();
    return this.tell<'forwardDone'>({ type: 'forward', theta: copy, batch, model }, [copy.buffer]);
  }

  cost(theta: Float64Array, _rest?: Rest, model?: Model): Promise<CostSums> {
    const copy = theta.slice();
    return this.tell<'costDone'>({ type: 'cost', theta: copy, model }, [copy.buffer]);
  }

  backward(sparsityDelta: Float64Array): Promise<GradientSums> {
    return this.tell<'backwardDone'>({ type: 'backward', sparsityDelta });
  }

  /** @throws Error when the half does not have the memory, or the worker does not answer: then it cannot be used any more */
  async loadHalf(load: HalfLoad): Promise<void> {
    const values = load.patches.values.buffer as ArrayBuffer;
    const loaded = this.tell<'loaded'>({ type: 'loadHalf', load }, [values]);
    try {
      await withinTime(loadLimit, loaded);
    } catch (error) {
      // An answer that came late would be taken for one to another question.
      if (error instanceof TimedOut) this.broken = error;
      throw error;
    }
  }

  /** The half there makes its part of a pass. Meanwhile it tells parts, and is told them. */
  makePass(pass: HalfPass): Promise<HalfPassMade> {
    this.parts.empty();
    const buffers = ownBuffersOf([pass.theta, ...vectorsOf(pass.rule.memory)]);
    return this.tell<'passDone'>({ type: 'makePass', pass }, buffers);
  }

  /** The half there makes its part of the cost, and of what it is made. */
  sumCost(cost: HalfCost): Promise<CostSums> {
    this.parts.empty();
    return this.tell<'costDone'>({ type: 'sumCost', cost }, ownBuffersOf([cost.theta]));
  }

  send(part: Part): void {
    this.worker.postMessage({ type: 'part', part } satisfies ShareMessage, ownBuffersOf([part]));
  }

  leave(): void {
    this.worker.postMessage({ type: 'leave' } satisfies ShareMessage);
  }

  dispose(): void {
    this.worker.terminate();
    this.fail(new Error('the pool was closed'));
  }

  private fail(error: Error): void {
    this.settle?.reject(error);
    this.parts.refuse(error);
  }

  private tell<Type extends ShareAnswer['type']>(
    message: ShareMessage,
    transfer: Transferable[] = [],
  ): Promise<Answered<Type>> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.settle = { resolve: (answer) => resolve(answer as Answered<Type>), reject };
      this.worker.postMessage(message, transfer);
    });
  }
}
