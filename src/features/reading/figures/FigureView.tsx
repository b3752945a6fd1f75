import { Suspense, useContext } from 'react';
import { Boundary } from '../../../ui/Boundary.tsx';
import { lazyPart } from '../../../ui/lazyPart.tsx';
import { useRoom } from '../room.ts';
import type { BuiltFigure } from './built.ts';
import styles from './FigureView.module.css';
import { FigureContext } from './figure.ts';

const figures = {
  matrices: lazyPart(() => import('./matrices/MatricesFigure.tsx').then((room) => room.MatricesFigure)),
  divergenceCurve: lazyPart(() => import('./DivergenceCurve.tsx').then((room) => room.DivergenceCurve)),
  dotProduct: lazyPart(() => import('./DotProduct.tsx').then((room) => room.DotProduct)),
  memoryNeeded: lazyPart(() => import('./MemoryNeeded.tsx').then((room) => room.MemoryNeeded)),
  network: lazyPart(() => import('./NetworkDiagram.tsx').then((room) => room.NetworkDiagram)),
  differences: lazyPart(() => import('./Differences.tsx').then((room) => room.Differences)),
  contrastAgainstAlignment: lazyPart(() => import('./Contrast.tsx').then((room) => room.Contrast)),
  beatTheUnit: lazyPart(() => import('./BeatTheUnit.tsx').then((room) => room.BeatTheUnit)),
  training: lazyPart(() => import('./Training.tsx').then((room) => room.Training)),
} as const satisfies Record<BuiltFigure, unknown>;

interface FigureViewProps {
  readonly id: BuiltFigure;
  readonly caption: string | undefined;
}

/** The frame of a figure, with its caption. The figure of the contrast says itself what it shows: vectors in place of real patches. */
export function FigureView({ id, caption }: FigureViewProps) {
  const { words, playgroundLink } = useRoom();
  const reference = useContext(FigureContext)?.reference;
  const Figure = figures[id];
  return (
    <figure className={styles.figure} aria-label={words.figure}>
      <Boundary part="figure">
        <Suspense>
          <Figure />
        </Suspense>
      </Boundary>
      {caption !== undefined && id !== 'contrastAgainstAlignment' && (
        <figcaption className={styles.caption}>{caption}</figcaption>
      )}
      {reference?.id === 'training' && (
        <a className={styles.open} href={playgroundLink(reference.settings)}>
          {words.openInPlayground}
        </a>
      )}
    </figure>
  );
}
