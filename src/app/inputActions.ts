import type { InputActions } from '../features/input/inputActions.ts';
import type { Controls } from '../session/controls.ts';
import type { MnistControls } from '../session/mnist/connectMnist.ts';

/** What the left of the playground asks for; MNIST's own file, opened by itself, becomes MNIST. */
export function inputActions(controls: Controls, mnist: MnistControls): InputActions {
  const { addPictures, answerQuestion, readDifferently, cancelOpening } = controls;
  const openFiles = async (files: readonly File[]): Promise<void> => {
    const [first] = files;
    const isMnist = first !== undefined && files.length === 1 && (await mnist.accepts(first));
    if (!isMnist) controls.openFiles(files);
  };
  return {
    openFiles: (files) => void openFiles(files),
    addPictures,
    answerQuestion,
    readDifferently,
    cancelOpening,
    mnist,
  };
}
