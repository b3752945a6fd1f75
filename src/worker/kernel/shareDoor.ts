import { eventLoop } from '../datasets/stagedWork.ts';
import { Left } from '../left.ts';
import { BatchHalf } from './batchHalf.ts';
import { ownBuffersOf, type Part } from './halfPass.ts';
import { vectorsOf } from './halfRule.ts';
import { KernelShare } from './kernelShare.ts';
import { Mailbox } from './mailbox.ts';
import { MessageExchange } from './messageExchange.ts';
import type { ShareAnswer, ShareMessage } from './remoteShare.ts';
import { SharedExchange } from './sharedExchange.ts';

/** Receives the messages to a share in a worker of its own. Each message except `leave` is answered, in order. */
export function createShareDoor(post: (answer: ShareAnswer, transfer: Transferable[]) => void) {
  let share: KernelShare | undefined;
  /** Belongs to the evaluation in progress; undefined if there is none. */
  let working: { left: boolean } | undefined;
  let half: BatchHalf | undefined;
  const parts = new Mailbox<Part>();
  const messages = new MessageExchange((part) => post({ type: 'part', part }, ownBuffersOf([part])), parts);
  let exchangeMemory: SharedArrayBuffer | undefined;

  async function answerTo(message: Exclude<ShareMessage, { type: 'leave' | 'part' }>): Promise<ShareAnswer> {
    if (message.type === 'load') {
      const { patches, shape, precision, module } = message;
      share = KernelShare.inOwnMemory(patches, shape, precision, module);
      return { type: 'loaded' };
    }
    if (message.type === 'loadHalf') {
      half = undefined; // its memory is free for the next
      half = new BatchHalf(message.load);
      exchangeMemory = message.load.exchangeMemory;
      return { type: 'loaded' };
    }
    if (!share) throw new Error('A share must be loaded before it can be evaluated.');
    const work = { left: false };
    working = work;
    const rest = async (): Promise<void> => {
      await eventLoop();
      if (work.left) throw new Left();
    };
    if (message.type === 'makePass' || message.type === 'sumCost') {
      if (!half) throw new Error('A half must be loaded before it can make a pass.');
      const exchange = exchangeMemory ? new SharedExchange(exchangeMemory, 0, rest) : messages;
      const surroundings = { exchange, rest };
      if (message.type === 'sumCost')
        return { type: 'costDone', ...(await half.sumCost(message.cost, surroundings)) };
      return { type: 'passDone', ...(await half.makePass(message.pass, surroundings)) };
    }
    if (message.type === 'forward') {
      const { theta, batch, model } = message;
      return { type: 'forwardDone', ...(await share.forward(theta, batch, rest, model)) };
    }
    if (message.type === 'cost') {
      return { type: 'costDone', ...(await share.cost(message.theta, rest, message.model)) };
    }
    return { type: 'backwardDone', ...(await share.backward(message.sparsityDelta, rest)) };
  }

  return (message: ShareMessage): void => {
    if (message.type === 'leave') {
      if (working) working.left = true;
      parts.refuse(new Left());
      return;
    }
    if (message.type === 'part') {
      parts.put(message.part);
      return;
    }
    if (message.type === 'makePass' || message.type === 'sumCost') parts.empty();
    answerTo(message).then(
      (answer) => {
        working = undefined;
        post(answer, longArraysOf(answer));
      },
      (error: unknown) => {
        working = undefined;
        const text = error instanceof Error ? error.message : String(error);
        post(error instanceof Left ? { type: 'left' } : { type: 'failed', message: text }, []);
      },
    );
  };
}

/** They are given away: in an ordinary message they would be copied. */
function longArraysOf(answer: ShareAnswer): ArrayBuffer[] {
  if (answer.type === 'backwardDone') return [answer.gradient.buffer as ArrayBuffer];
  if (answer.type !== 'passDone') return [];
  return ownBuffersOf([answer.theta, ...vectorsOf(answer.memory)]);
}
