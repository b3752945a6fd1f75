import type { Command } from '../exercise/messages.ts';
import type { ProgramMaker } from '../grader/student/studentProgram.ts';
import type { LinearAlgebra } from '../interpreter/linearAlgebra.ts';
import { closeDoors, closeEvaluation } from './closeDoors.ts';
import { loadLinearAlgebra } from './matrices/loadLinearAlgebra.ts';
import { loadOwnKernel } from './ownKernel.ts';
import { createServer } from './server.ts';

/**
 * Answers the page from this worker. The kernels and what runs a language are fetched while the doors are open; no code of the student's
 * has arrived by then.
 * @param openLanguage gives what runs the student's files
 */
export function serve(
  openLanguage: (linearAlgebra: LinearAlgebra) => ProgramMaker | Promise<ProgramMaker>,
): void {
  const start = async (): Promise<(command: Command) => Promise<void>> => {
    const [linearAlgebra, kernelOf] = await Promise.all([loadLinearAlgebra(), loadOwnKernel()]);
    const programOf = await openLanguage(linearAlgebra);
    closeDoors(globalThis);
    closeEvaluation();
    postMessage({ type: 'ready' });
    return createServer({
      send: (answer) => postMessage(answer),
      now: () => performance.now(),
      programOf,
      kernelOf,
    });
  };
  const started = start();
  // What goes wrong in a promise does not reach the page by itself.
  started.catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }, 0),
  );
  addEventListener('message', ({ data }: MessageEvent<Command>) => void started.then((obey) => obey(data)));
}
