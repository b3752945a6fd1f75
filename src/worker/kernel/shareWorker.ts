import { openOnce } from '../openOnce.ts';
import { KernelShare } from './kernelShare.ts';
import type { ShareAnswer, ShareMessage } from './remoteShare.ts';

declare const self: DedicatedWorkerGlobalScope;

openOnce(self);

let share: KernelShare | undefined;

self.onmessage = ({ data }: MessageEvent<ShareMessage>) => {
  try {
    const answer = answerTo(data);
    const transfer = answer.type === 'backwardDone' ? [answer.gradient.buffer as ArrayBuffer] : [];
    self.postMessage(answer, transfer);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ type: 'failed', message } satisfies ShareAnswer);
  }
};

function answerTo(message: ShareMessage): ShareAnswer {
  if (message.type === 'load') {
    const { patches, shape, precision, module } = message;
    share = KernelShare.inOwnMemory(patches, shape, precision, module);
    return { type: 'loaded' };
  }
  if (!share) throw new Error('A share must be loaded before it can be evaluated.');
  if (message.type === 'forward') {
    return { type: 'forwardDone', ...share.forward(message.theta, message.batch) };
  }
  return { type: 'backwardDone', ...share.backward(message.sparsityDelta) };
}
