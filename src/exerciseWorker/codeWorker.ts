import type { Command } from '../exercise/messages.ts';
import { octaveProgram } from '../grader/student/octaveProgram.ts';
import { closeDoors, closeEvaluation } from './closeDoors.ts';
import { loadLinearAlgebra } from './loadLinearAlgebra.ts';
import { loadOwnKernel } from './ownKernel.ts';
import { createServer } from './server.ts';

/** The kernels are fetched while the doors are open; no code of the student's is run by then. */
async function start(): Promise<(command: Command) => Promise<void>> {
  const [linearAlgebra, kernelOf] = await Promise.all([loadLinearAlgebra(), loadOwnKernel()]);
  closeDoors(globalThis);
  closeEvaluation();
  postMessage({ type: 'ready' });
  return createServer({
    send: (answer) => postMessage(answer),
    now: () => performance.now(),
    programOf: (files, limits) => octaveProgram(files, limits, linearAlgebra),
    kernelOf,
  });
}

const started = start();
addEventListener('message', ({ data }: MessageEvent<Command>) => void started.then((obey) => obey(data)));
