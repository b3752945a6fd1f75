import { openCodeRunner } from '../exercise/codeRunner.ts';
import { Exercise } from '../features/exercise/Exercise.tsx';
import { createCodeWorker } from './createCodeWorker.ts';
import { usePage } from './page.ts';

const openRunner = () => openCodeRunner(createCodeWorker);

/** The exercise, with the worker that runs what the student writes. */
export function ExerciseScreen() {
  const { announcement } = usePage();
  return <Exercise openRunner={openRunner} announce={(sentence) => announcement.setState({ sentence })} />;
}
