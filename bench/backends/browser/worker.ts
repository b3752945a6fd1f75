import type { Question } from '../workload.ts';
import type { Contender } from './contender.ts';
import { createContender } from './create.ts';
import { lap } from './lap.ts';
import { solve } from './solve.ts';
import { loadWork, type Work } from './work.ts';

let loaded: { work: Work; contender: Contender } | undefined;

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  try {
    self.postMessage({ answer: await answerTo(data) });
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
};

async function answerTo(question: Question): Promise<unknown> {
  if (question.ask === 'load') {
    const work = await loadWork(question.workload);
    loaded = { work, contender: await createContender(question.contender, work) };
    return null;
  }
  if (!loaded) throw new Error('A contender must be loaded before it is asked.');
  if (question.ask === 'lap') return lap(loaded.contender.evaluate, question.milliseconds);
  return solve(loaded, question.iterations, question.memory);
}
