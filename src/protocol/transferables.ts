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
      return [message.theta.buffer];
    default:
      return [];
  }
}
