/** The worker that runs the student's code. It is a program of its own: the page never evaluates what the student writes. */
export function createCodeWorker(): Worker {
  return new Worker(new URL('../exerciseWorker/codeWorker.ts', import.meta.url), {
    type: 'module',
    name: 'exercise',
  });
}
