import { describeWebGlDevice } from '../../../src/worker/tf/webglDevice.ts';
import type { Question } from '../workload.ts';

declare global {
  /** Called by bench/backends/contestants.ts. The contender computes in a worker, as training does. */
  var askContender: (question: Question) => Promise<unknown>;
  var webGlRenderer: () => string;
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

globalThis.askContender = (question) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) =>
      'failure' in data ? reject(new Error(data.failure)) : resolve(data.answer);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });

globalThis.webGlRenderer = () => describeWebGlDevice()?.renderer ?? '';
