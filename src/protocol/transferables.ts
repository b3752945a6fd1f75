import type { Command } from './commands.ts';
import type { TrainerEvent } from './events.ts';

/** What moves instead of being copied when a message is posted. */
export function transferables(message: Command | TrainerEvent): Transferable[] {
  switch (message.type) {
    case 'frameShown':
    case 'filtersChanged':
      return [message.buffer];
    default:
      return [];
  }
}
