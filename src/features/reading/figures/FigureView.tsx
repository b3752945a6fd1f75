import { Suspense, useContext, useEffect, useState } from 'react';
import type { FigureId, FigureReference } from '../../../notes/structure/figures.ts';
import { Boundary } from '../../../ui/Boundary.tsx';
import { lazyPart } from '../../../ui/lazyPart.tsx';
import { useRoom } from '../room.ts';
import styles from './FigureView.module.css';
import { FigureContext } from './figure.ts';
import { trainingsIn } from './trainingsIn.ts';

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
  trainingPair: lazyPart(() => import('./pair/TrainingPair.tsx').then((room) => room.TrainingPair)),
  bottleneck: lazyPart(() => import('./bottleneck/Bottleneck.tsx').then((room) => room.Bottleneck)),
  activationMatrix: lazyPart(() =>
    import('./activations/ActivationMatrix.tsx').then((room) => room.ActivationMatrix),
  ),
  patchNorms: lazyPart(() => import('./norms/PatchNorms.tsx').then((room) => room.PatchNorms)),
  gradientCheck: lazyPart(() =>
    import('./check/GradientCheckFigure.tsx').then((room) => room.GradientCheckFigure),
  ),
  epsilonCurve: lazyPart(() => import('./epsilon/EpsilonCurve.tsx').then((room) => room.EpsilonCurve)),
  descent: lazyPart(() => import('./descent/Descent.tsx').then((room) => room.Descent)),
  loopAgainstMatrix: lazyPart(() =>
    import('./timing/LoopAgainstMatrix.tsx').then((room) => room.LoopAgainstMatrix),
  ),
  tileScale: lazyPart(() => import('./tiles/TileScale.tsx').then((room) => room.TileScale)),
  dictionary: lazyPart(() => import('./dictionary/Dictionary.tsx').then((room) => room.Dictionary)),
} as const satisfies Record<FigureId, unknown>;

/** Of the two trainings of a pair. */
const placeNames = ['left', 'right'] as const;

interface FigureViewProps {
  readonly id: FigureId;
  readonly caption: string | undefined;
}

/** The frame of a figure, with its caption. */
export function FigureView({ id, caption }: FigureViewProps) {
  const { words, playgroundLink } = useRoom();
  const live = useContext(FigureContext);
  const trainings = live ? trainingsIn({ id, settings: live.settings } as FigureReference) : [];
  const Figure = figures[id];
  const hasTurn = useTurn(id);
  return (
    <figure className={styles.figure} aria-label={words.figure} aria-busy={!hasTurn}>
      {hasTurn && (
        <Boundary part="figure">
          <Suspense>
            <Figure />
          </Suspense>
        </Boundary>
      )}
      {caption !== undefined && <figcaption className={styles.caption}>{caption}</figcaption>}
      {trainings.map((settings, place) => (
        <a key={placeNames[place]} className={styles.open} href={playgroundLink(settings)}>
          {trainings.length === 1 ? words.openInPlayground : words.openSide[placeNames[place] ?? 'left']}
        </a>
      ))}
    </figure>
  );
}

/** Whether the code of a figure is there, or cannot be loaded, and its turn to be drawn has come. */
function useTurn(id: FigureId): boolean {
  const { turns } = useRoom();
  const [hasTurn, setHasTurn] = useState(false);
  useEffect(() => {
    let leave: (() => void) | undefined;
    let left = false;
    void figures[id].preload().then(() => {
      if (!left) leave = turns.wait(() => setHasTurn(true));
    });
    return () => {
      left = true;
      leave?.();
    };
  }, [id, turns]);
  return hasTurn;
}
