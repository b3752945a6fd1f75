import type { Command } from '../exercise/messages.ts';
import { octaveProgram } from '../grader/student/octaveProgram.ts';
import { closeDoors, closeEvaluation } from './closeDoors.ts';
import { loadLinearAlgebra } from './loadLinearAlgebra.ts';
import { createServer } from './server.ts';

/** The kernels are fetched while the doors are open; no code of the student's is run by then. */
async function start(): Promise<(command: Command) => Promise<void>> {
  const linearAlgebra = await loadLinearAlgebra();
  closeDoors(globalThis);
  closeEvaluation();
  postMessage({ type: 'ready' });
  return createServer({
    send: (answer) => postMessage(answer),
    now: () => performance.now(),
    programOf: (files, limits) => octaveProgram(files, limits, linearAlgebra),
  });
}

const started = start();
addEventListener('message', ({ data }: MessageEvent<Command>) => void started.then((obey) => obey(data)));
