import type { Command } from '../exercise/messages.ts';
import { octaveProgram } from '../grader/student/octaveProgram.ts';
import { closeDoors, closeEvaluation } from './closeDoors.ts';
import { createServer } from './server.ts';

closeDoors(globalThis);
closeEvaluation();
const obey = createServer({
  send: (answer) => postMessage(answer),
  now: () => performance.now(),
  programOf: octaveProgram,
});
addEventListener('message', ({ data }: MessageEvent<Command>) => void obey(data));
postMessage({ type: 'ready' });
