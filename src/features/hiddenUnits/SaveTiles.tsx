import { notation } from '../../notation/notation.ts';
import { useRun } from '../../store/runStore.ts';
import { SavePicture } from '../../ui/SavePicture.tsx';
import styles from './PictureMenu.module.css';
import { tilesAsPixels, tilesAsSvg } from './tilePictures.ts';

/** Takes the tiles away as a picture, as the course's display_network draws them. */
export function SaveTiles() {
  const there = useRun((run) => run.frame !== undefined);
  return (
    <div className={styles.save}>
      <SavePicture
        sizeLabel={notation.pictureSize.name}
        sizeHint={notation.pictureSize.sentence}
        blocked={there ? undefined : 'There are no tiles yet.'}
        fileName={() => `hidden-units-iteration-${useRun.getState().iteration}`}
        pixels={tilesAsPixels}
        svg={tilesAsSvg}
      />
    </div>
  );
}
