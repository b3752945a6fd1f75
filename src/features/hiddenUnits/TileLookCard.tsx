import { useRun, useSession, useTileLook } from '../../hooks/useSession.ts';
import type { TileSort } from '../../store/tileLook.ts';
import { Button } from '../../ui/Button.tsx';
import { SavePicture } from '../../ui/SavePicture.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords } from '../../words/useWords.ts';
import { sortTiles } from './sortTiles.ts';
import styles from './TileLookMenu.module.css';

const contrasts = ['perUnit', 'common'] as const;
const scales = ['grey', 'diverging'] as const;
const smoothings = ['pixels', 'smooth'] as const;
const sorts: readonly TileSort[] = ['index', 'activation', 'orientation', 'change'];

function named<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: names[value] }));
}

/** What the menu holds. Its code is loaded when it is first opened. */
export function TileLookCard() {
  const { tileLook } = useWords('later');
  const words = tileLook.options;
  const session = useSession();
  const look = useTileLook();
  const { choose } = look;
  return (
    <div className={styles.card}>
      <Segmented
        label={tileLook.contrast.name}
        hint={tileLook.contrast.sentence}
        value={look.contrast}
        options={named(contrasts, words.contrasts)}
        onChange={(contrast) => choose({ contrast })}
      />
      <Segmented
        label={tileLook.colours.name}
        hint={tileLook.colours.sentence}
        value={look.scale}
        options={named(scales, words.scales)}
        onChange={(scale) => choose({ scale })}
      />
      <Segmented
        label={tileLook.smoothing.name}
        hint={tileLook.smoothing.sentence}
        value={look.smooth ? 'smooth' : 'pixels'}
        options={named(smoothings, words.smoothings)}
        onChange={(wanted) => choose({ smooth: wanted === 'smooth' })}
      />
      <SelectField
        label={tileLook.order.name}
        hint={tileLook.order.sentence}
        value={look.sort}
        options={named(sorts, words.orders)}
        onChange={(sort) => choose({ sort })}
      />
      {look.sort !== 'index' && (
        <Button kind="quiet" hint={tileLook.sortAgain.sentence} onClick={() => sortTiles(session, look.sort)}>
          {tileLook.sortAgain.name}
        </Button>
      )}
      <SaveTiles />
    </div>
  );
}

/** The code that draws the pictures is loaded when one is requested. */
const pictures = () => import('./savedTiles.ts');

/** Saves the tiles as a picture, as the course's display_network draws them. */
function SaveTiles() {
  const { notation, hiddenUnits } = useWords('page');
  const session = useSession();
  const there = useRun((run) => run.frame !== undefined);
  return (
    <div className={styles.save}>
      <SavePicture
        sizeLabel={notation.pictureSize.name}
        sizeHint={notation.pictureSize.sentence}
        blocked={there ? undefined : hiddenUnits.blocked.noTiles}
        fileName={() => `hidden-units-iteration-${session.run.getState().iteration}`}
        pixels={async (zoom) => (await pictures()).tilesAsPixels(session, zoom)}
        svg={async (zoom) => (await pictures()).tilesAsSvg(session, zoom, hiddenUnits.tiles.pictureTitle)}
      />
    </div>
  );
}
