import { useMemo } from 'react';
import { smallMatrices } from '../../../../core/matrices/smallNetwork.ts';
import { useRoom } from '../../room.ts';
import { useFigure } from '../figure.ts';
import { LineView } from './LineView.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { NaturalMatrices } from './NaturalMatrices.tsx';

/** The ten lines of the cost function with every matrix on their way: of the small network, or of the real one, zoomed. */
export function MatricesFigure() {
  const { settings } = useFigure('matrices');
  return settings.network === 'small' ? <SmallMatrices patches={settings.patches} /> : <NaturalMatrices />;
}

function SmallMatrices({ patches }: { readonly patches: number }) {
  const { reading } = useRoom();
  const words = reading.matrices;
  const all = useMemo(() => smallMatrices(patches), [patches]);
  return (
    <LineView
      all={all}
      hint={words.hint}
      draw={(shown) => <MatrixTable {...shown} content={all.matrices[shown.matrix]} words={words} />}
    />
  );
}
