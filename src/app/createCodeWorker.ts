import type { CodeLanguage } from '../exercise/messages.ts';

/**
 * The worker that runs the student's code. It is a program of its own: the page never evaluates what the student writes. Python's brings
 * MicroPython, which is loaded only then.
 */
export function createCodeWorker(language: CodeLanguage): Worker {
  return language === 'python'
    ? new Worker(new URL('../exerciseWorker/pythonWorker.ts', import.meta.url), {
        type: 'module',
        name: 'python',
      })
    : new Worker(new URL('../exerciseWorker/codeWorker.ts', import.meta.url), {
        type: 'module',
        name: 'exercise',
      });
}
