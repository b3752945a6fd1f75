import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { MnistBox } from '../features/input/mnist/MnistBox.tsx';
import { PageDrop } from '../features/input/PageDrop.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../words/useWords.ts';
import type { ExerciseMnist } from './exerciseMnist.ts';

/** The offer to download MNIST, or what became of it, in the exercise. Until it is there, its file may be dropped on the page. */
export function ExerciseMnistBox({ mnist, controls }: Pick<ExerciseMnist, 'mnist' | 'controls'>) {
  const words = useWords('files').mnist;
  const state = useStore(mnist);
  const [isOther, setIsOther] = useState(false);
  const take = useCallback(
    ([file]: readonly File[]): void => {
      if (file) void controls.accepts(file).then((accepted) => setIsOther(!accepted));
    },
    [controls],
  );
  return (
    <>
      {isOther && (
        <Notice kind="error" onDismiss={() => setIsOther(false)}>
          {words.otherFile}
        </Notice>
      )}
      <MnistBox mnist={state} actions={controls} />
      {state.phase === 'absent' && <PageDrop onFiles={take} />}
    </>
  );
}
