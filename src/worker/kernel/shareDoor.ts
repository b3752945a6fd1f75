import { eventLoop } from '../datasets/stagedWork.ts';
import { Left } from '../left.ts';
import { KernelShare } from './kernelShare.ts';
import type { ShareAnswer, ShareMessage } from './remoteShare.ts';

/** Receives the messages to a share in a worker of its own. Each message except `leave` is answered, in order. */
export function createShareDoor(post: (answer: ShareAnswer, transfer: Transferable[]) => void) {
  let share: KernelShare | undefined;
  /** Belongs to the evaluation in progress; undefined if there is none. */
  let working: { left: boolean } | undefined;

  async function answerTo(message: Exclude<ShareMessage, { type: 'leave' }>): Promise<ShareAnswer> {
    if (message.type === 'load') {
      const { patches, shape, precision, module } = message;
      share = KernelShare.inOwnMemory(patches, shape, precision, module);
      return { type: 'loaded' };
    }
    if (!share) throw new Error('A share must be loaded before it can be evaluated.');
    const work = { left: false };
    working = work;
    const rest = async (): Promise<void> => {
      await eventLoop();
      if (work.left) throw new Left();
    };
    if (message.type === 'forward') {
      const { theta, batch, model } = message;
      return { type: 'forwardDone', ...(await share.forward(theta, batch, rest, model)) };
    }
    return { type: 'backwardDone', ...(await share.backward(message.sparsityDelta, rest)) };
  }

  return (message: ShareMessage): void => {
    if (message.type === 'leave') {
      if (working) working.left = true;
      return;
    }
    answerTo(message).then(
      (answer) => {
        working = undefined;
        post(answer, answer.type === 'backwardDone' ? [answer.gradient.buffer as ArrayBuffer] : []);
      },
      (error: unknown) => {
        working = undefined;
        const text = error instanceof Error ? error.message : String(error);
        post(error instanceof Left ? { type: 'left' } : { type: 'failed', message: text }, []);
      },
    );
  };
}
