import type { Answer, Command, SamplePatches } from '../comparison/messages.ts';
import { compareNetworks } from './compareNetworks.ts';

let patches: SamplePatches | undefined;

const answer = (given: Answer): void => postMessage(given);

addEventListener('message', ({ data }: MessageEvent<Command>) => {
  if (data.type === 'patches') {
    patches = data.patches;
    return;
  }
  const { id, task } = data;
  try {
    answer({ type: 'compared', id, networks: compareNetworks(task, patches) });
  } catch (error) {
    answer({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
});
