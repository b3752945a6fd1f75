import { useState } from 'react';
import { useStore } from 'zustand';
import { openCodeRunner } from '../exercise/codeRunner.ts';
import { Exercise } from '../features/exercise/Exercise.tsx';
import { guardedPart } from '../ui/lazyPart.tsx';
import { createCodeWorker } from './createCodeWorker.ts';
import { openExerciseMnist } from './exerciseMnist.ts';
import { usePage } from './page.ts';

const openRunner = () => openCodeRunner(createCodeWorker);
const MnistBox = guardedPart('mnist', () =>
  import('./ExerciseMnistBox.tsx').then((part) => part.ExerciseMnistBox),
);

/** The exercise, with the worker that runs what the student writes, and MNIST where it is wanted. */
export function ExerciseScreen() {
  const { announcement } = usePage();
  const [mnist] = useState(openExerciseMnist);
  const { first } = useStore(mnist.digits);
  return (
    <Exercise
      openRunner={openRunner}
      announce={(sentence) => announcement.setState({ sentence })}
      mnist={{
        digits: first,
        openKept: () => void mnist.controls.openKept(),
        box: <MnistBox mnist={mnist.mnist} controls={mnist.controls} />,
      }}
    />
  );
}
