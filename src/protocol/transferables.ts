import type { OptimiserMemory } from '../core/optimise/optimiser.ts';
import type { Command } from './commands.ts';
import type { TrainerEvent } from './events.ts';
import type { Alive, Ping } from './heartbeat.ts';
import type { CancelMessage, ProgressMessage, ReplyMessage, RequestMessage } from './requests.ts';

/** Everything that passes between page and worker. */
type Message =
  | Command
  | TrainerEvent
  | RequestMessage
  | CancelMessage
  | ProgressMessage
  | ReplyMessage
  | Ping
  | Alive;

/** What moves instead of being copied when a message is posted. */
export function transferables(message: Message): Transferable[] {
  switch (message.type) {
    case 'frameShown':
    case 'filtersChanged':
      return [message.buffer];
    case 'checkpointTaken':
      return [message.theta, ...vectorsOf(message.memory)].map(({ buffer }) => buffer as ArrayBuffer);
    default:
      return [];
  }
}

/** The arrays of what an optimiser remembers. */
export function vectorsOf(memory: OptimiserMemory | undefined): (Float32Array | Float64Array)[] {
  switch (memory?.of) {
    case 'lbfgs':
      return [memory.steps, memory.changes];
    case 'adam':
      return [memory.firstMoment, memory.secondMoment];
    case 'momentum':
      return [memory.velocity];
    default:
      return [];
  }
}
