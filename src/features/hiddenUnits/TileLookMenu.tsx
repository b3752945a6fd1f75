import { Palette } from 'lucide-react';
import { useEffect } from 'react';
import { useRun, useSession, useTileLook } from '../../hooks/useSession.ts';
import type { TileSort } from '../../store/tileLook.ts';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './TileLookMenu.module.css';

const Card = guardedPart('hiddenUnits', () => import('./TileLookCard.tsx').then((part) => part.TileLookCard));

/** How the tiles are drawn, their order, and saving them as a picture. */
export function TileLookMenu() {
  const { notation } = useWords('page');
  const sort = useTileLook((look) => look.sort);
  useSorting(sort);
  return (
    <Popover
      label={notation.tileLook.name}
      hint={notation.tileLook.sentence}
      trigger={
        <>
          <Palette size={15} aria-hidden /> <span className={styles.name}>{notation.tileLook.name}</span>
        </>
      }
    >
      <Card />
    </Popover>
  );
}

/** Sorts on request and when training stops: tiles that move while one looks at them cannot be followed. */
function useSorting(sort: TileSort): void {
  const session = useSession();
  const resting = useRun((run) => run.phase !== 'training');
  const runId = useRun((run) => run.runId);
  const hiddenSize = useRun((run) => run.frame?.shape.hiddenSize);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is an occasion to sort
  useEffect(() => {
    const { tileLook } = session;
    if (sort === 'index') {
      if (tileLook.getState().order !== undefined) tileLook.getState().putInOrder(undefined);
      return;
    }
    // Nobody can have chosen an order before the card has brought the code that sorts.
    void import('./sortTiles.ts').then(({ sortTiles }) => {
      if (tileLook.getState().sort === sort) sortTiles(session, sort);
    });
  }, [session, sort, resting, runId, hiddenSize]);
}
