import type { InputActions } from '../features/input/inputActions.ts';
import type { Controls } from '../session/controls.ts';
import type { MnistControls } from '../session/mnist/connectMnist.ts';

/** The actions of the left part of the playground. MNIST's own file, if it is opened alone, becomes the source MNIST. */
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
