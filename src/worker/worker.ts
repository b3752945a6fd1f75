import type { Command } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import type { ReplyMessage, RequestMessage } from '../protocol/requests.ts';
import { transferables } from '../protocol/transferables.ts';
import { createBrowserEngine } from './browserEngine.ts';
import { createDatasets } from './datasets/datasets.ts';
import { createDoor } from './door.ts';
import { createTurns } from './turns.ts';

declare const self: DedicatedWorkerGlobalScope;

const door = createDoor({
  post: (message: TrainerEvent | ReplyMessage) =>
    self.postMessage(message, message.type === 'reply' ? [] : transferables(message)),
  engine: createBrowserEngine(),
  datasets: createDatasets(),
  turns: createTurns(),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<Command | RequestMessage>) => door(data);
