import { useRun, useSession } from '../../hooks/useSession.ts';
import { notation } from '../../notation/notation.ts';
import { SavePicture } from '../../ui/SavePicture.tsx';
import styles from './TileLookMenu.module.css';

/** What draws the pictures is loaded when one is asked for. */
const pictures = () => import('./savedTiles.ts');

/** Takes the tiles away as a picture, as the course's display_network draws them. */
export function SaveTiles() {
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
