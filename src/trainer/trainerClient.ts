import type { Command } from '../protocol/commands.ts';
import type { TrainerEvent } from '../protocol/events.ts';
import { Refused, type TrainerLoss } from '../protocol/failures.ts';
import type { Alive, Ping } from '../protocol/heartbeat.ts';
import type {
  Ask,
  CancelMessage,
  ProgressMessage,
  ReplyMessage,
  RequestMessage,
} from '../protocol/requests.ts';
import { transferables } from '../protocol/transferables.ts';
import { type HeartbeatSurroundings, startHeartbeat } from './heartbeat.ts';

export interface TrainerListener {
  onEvent(event: TrainerEvent): void;
  /** The worker could not be loaded, failed or does not answer; it is ended and sends nothing more. */
  onBreakdown(loss: TrainerLoss): void;
}

/** The page's connection to the worker. */
export interface TrainerClient {
  send(command: Command): void;
  readonly ask: Ask;
  stop(): void;
}

/** Connects to a new worker and checks that it answers. */
export function openTrainer(
  worker: Worker,
  listener: TrainerListener,
  surroundings?: HeartbeatSurroundings,
): TrainerClient {
  const waiting = new Map<number, (message: ReplyMessage | ProgressMessage) => void>();
  let lastId = 0;
  let stopped = false;

  const stop = () => {
    stopped = true;
    heartbeat.stop();
    worker.onmessage = null;
    worker.onerror = null;
    worker.onmessageerror = null;
    worker.terminate();
    for (const [id, answer] of waiting) {
      answer({ type: 'reply', id, ok: false, refusal: { id: 'trainerStopped' } });
    }
    waiting.clear();
  };
  const breakDown = (loss: TrainerLoss) => {
    stop();
    listener.onBreakdown(loss);
  };
  const heartbeat = startHeartbeat(
    {
      ping: () => worker.postMessage({ type: 'ping' } satisfies Ping),
      onSilence: (seconds) => breakDown({ id: 'trainerSilent', seconds }),
    },
    surroundings,
  );

  worker.onmessage = ({ data }: MessageEvent<TrainerEvent | ReplyMessage | ProgressMessage | Alive>) => {
    if (data.type === 'alive') return heartbeat.heard(data.silence);
    heartbeat.heard();
    if (data.type !== 'reply' && data.type !== 'progress') return listener.onEvent(data);
    waiting.get(data.id)?.(data);
    if (data.type === 'reply') waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const { message } = event;
    breakDown(message ? { id: 'trainerBroke', message } : { id: 'trainerNotLoaded' });
  };
  worker.onmessageerror = () => breakDown({ id: 'trainerUnreadable' });

  return {
    send: (command) => worker.postMessage(command, transferables(command)),
    ask: (name, request, { onProgress, signal } = {}) => {
      if (stopped) return Promise.reject(new Refused({ id: 'trainerNotRunning' }));
      if (signal?.aborted) return Promise.reject(new Refused({ id: 'cancelled' }));
      lastId += 1;
      const message: RequestMessage = { type: 'request', id: lastId, name, request };
      const { id } = message;
      const cancel = (): void => worker.postMessage({ type: 'cancelRequest', id } satisfies CancelMessage);
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          if (answer.type === 'progress') return onProgress?.(answer.progress as never);
          signal?.removeEventListener('abort', cancel);
          if (answer.ok) resolve(answer.reply as never);
          else reject(new Refused(answer.refusal));
        });
        signal?.addEventListener('abort', cancel);
        worker.postMessage(message);
      });
    },
    stop,
  };
}
