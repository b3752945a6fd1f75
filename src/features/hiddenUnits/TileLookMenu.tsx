import { Palette } from 'lucide-react';
import { useEffect } from 'react';
import { useRun, useSession, useTileLook } from '../../hooks/useSession.ts';
import type { Session } from '../../store/session.ts';
import type { TileSort } from '../../store/tileLook.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SavePicture } from '../../ui/SavePicture.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words/useWords.ts';
import { sortUnits } from './sortUnits.ts';
import styles from './TileLookMenu.module.css';

const contrasts = [
  { value: 'perUnit', label: 'Each its own' },
  { value: 'common', label: 'One for all' },
] as const;
const scales = [
  { value: 'grey', label: 'Grey' },
  { value: 'diverging', label: 'Blue–orange' },
] as const;
const smoothings = [
  { value: 'pixels', label: 'Pixels' },
  { value: 'smooth', label: 'Smooth' },
] as const;
const sorts: readonly { readonly value: TileSort; readonly label: string }[] = [
  { value: 'index', label: 'by number' },
  { value: 'activation', label: 'by mean activation' },
  { value: 'orientation', label: 'by orientation' },
  { value: 'change', label: 'by change since the start' },
];

/** How the tiles are drawn, in what order they stand, and saving them as a picture. */
export function TileLookMenu() {
  const { notation } = useWords('page');
  const session = useSession();
  const look = useTileLook();
  const { choose } = look;
  useSorting(look.sort);
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
      <div className={styles.card}>
        <Segmented
          label={notation.tileContrast.name}
          hint={notation.tileContrast.sentence}
          value={look.contrast}
          options={contrasts}
          onChange={(contrast) => choose({ contrast })}
        />
        <Segmented
          label={notation.tileColours.name}
          hint={notation.tileColours.sentence}
          value={look.scale}
          options={scales}
          onChange={(scale) => choose({ scale })}
        />
        <Segmented
          label={notation.tileSmoothing.name}
          hint={notation.tileSmoothing.sentence}
          value={look.smooth ? 'smooth' : 'pixels'}
          options={smoothings}
          onChange={(wanted) => choose({ smooth: wanted === 'smooth' })}
        />
        <SelectField
          label={notation.tileOrder.name}
          hint={notation.tileOrder.sentence}
          value={look.sort}
          options={sorts}
          onChange={(sort) => choose({ sort })}
        />
        {look.sort !== 'index' && (
          <Button kind="quiet" hint={notation.sortAgain.sentence} onClick={() => sortNow(session, look.sort)}>
            {notation.sortAgain.name}
          </Button>
        )}
        <SaveTiles />
      </div>
    </Popover>
  );
}

/** Tiles that moved while one looks at them could not be followed: they are sorted when asked, and when a run comes to rest. */
function useSorting(sort: TileSort): void {
  const session = useSession();
  const resting = useRun((run) => run.phase !== 'training');
  const runId = useRun((run) => run.runId);
  const hiddenSize = useRun((run) => run.frame?.shape.hiddenSize);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is an occasion to sort
  useEffect(() => sortNow(session, sort), [session, sort, resting, runId, hiddenSize]);
}

function sortNow({ run, tileLook }: Session, sort: TileSort): void {
  const order = sortUnits(sort, run.getState());
  if (order !== undefined || tileLook.getState().order !== undefined) tileLook.getState().putInOrder(order);
}

/** What draws the pictures is loaded when one is asked for. */
const pictures = () => import('./savedTiles.ts');

/** Takes the tiles away as a picture, as the course's display_network draws them. */
function SaveTiles() {
  const { notation } = useWords('page');
  const session = useSession();
  const there = useRun((run) => run.frame !== undefined);
  return (
    <div className={styles.save}>
      <SavePicture
        sizeLabel={notation.pictureSize.name}
        sizeHint={notation.pictureSize.sentence}
        blocked={there ? undefined : 'There are no tiles yet.'}
        fileName={() => `hidden-units-iteration-${session.run.getState().iteration}`}
        pixels={async (zoom) => (await pictures()).tilesAsPixels(session, zoom)}
        svg={async (zoom) => (await pictures()).tilesAsSvg(session, zoom)}
      />
    </div>
  );
}
