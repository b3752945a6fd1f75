import wasm from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';
import type { Command } from '../exercise/messages.ts';
import { pythonProgram } from '../grader/student/pythonProgram.ts';
import { loadPython } from '../python/runtime.ts';
import { closeDoors, closeEvaluation } from './closeDoors.ts';
import { loadLinearAlgebra } from './loadLinearAlgebra.ts';
import { loadOwnKernel } from './ownKernel.ts';
import { createServer } from './server.ts';

/** MicroPython and the kernels are fetched while the doors are open; no code of the student's has arrived by then. */
async function start(): Promise<(command: Command) => Promise<void>> {
  const [linearAlgebra, kernelOf] = await Promise.all([loadLinearAlgebra(), loadOwnKernel()]);
  const runtime = await loadPython(linearAlgebra, new URL(wasm, self.location.href).href);
  closeDoors(globalThis);
  closeEvaluation();
  postMessage({ type: 'ready' });
  return createServer({
    send: (answer) => postMessage(answer),
    now: () => performance.now(),
    programOf: (files, limits) => pythonProgram(runtime, files, limits),
    kernelOf,
  });
}

const started = start();
// What goes wrong in a promise does not reach the page by itself.
started.catch((error: unknown) =>
  setTimeout(() => {
    throw error;
  }, 0),
);
addEventListener('message', ({ data }: MessageEvent<Command>) => void started.then((obey) => obey(data)));
