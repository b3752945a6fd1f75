import { transferables } from '../protocol/transferables.ts';
import { createBrowserEngine } from './browserEngine.ts';
import { createDatasets } from './datasets/datasets.ts';
import { createDoor, type IncomingMessage, type OutgoingMessage } from './door.ts';
import { createSimdPairFilters } from './kernel/simdPairFilter.ts';
import { createSimdVectors } from './kernel/simdVectors.ts';
import { openOnce } from './openOnce.ts';
import { createTurns } from './turns.ts';

declare const self: DedicatedWorkerGlobalScope;

openOnce(self);

const door = createDoor({
  post: (message: OutgoingMessage) => self.postMessage(message, transferables(message)),
  engine: createBrowserEngine(),
  datasets: createDatasets({ loadFilters: createSimdPairFilters }),
  turns: createTurns(),
  now: () => performance.now(),
  loadVectors: createSimdVectors,
});

self.onmessage = ({ data }: MessageEvent<IncomingMessage>) => door(data);

// A promise that fails without a handler would leave the page waiting. As an error of the worker it is noticed, and
// the trainer is replaced.
self.onunhandledrejection = ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
};
