import { useState } from 'react';
import { notation } from '../../notation/notation.ts';
import { useRun } from '../../store/runStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { pngOf, saveFile } from '../../ui/saveFile.ts';
import styles from './PictureMenu.module.css';
import { tilesAsPixels, tilesAsSvg } from './tilePictures.ts';

const zooms = ['1', '4', '8', '16', '32'] as const;
type Zoom = (typeof zooms)[number];
const zoomOptions = zooms.map((value) => ({ value, label: `${value}× (${value} pixels each)` }));

/** Takes the tiles away as a picture, as the course's display_network draws them. */
export function SaveTiles() {
  const [zoom, setZoom] = useState<Zoom>('8');
  const [trouble, setTrouble] = useState<string>();
  const there = useRun((run) => run.frame !== undefined);
  const blocked = there ? undefined : 'There are no tiles yet.';

  const save = async (ending: 'png' | 'svg', make: () => Blob | Promise<Blob>): Promise<void> => {
    setTrouble(undefined);
    try {
      saveFile(await make(), `hidden-units-iteration-${useRun.getState().iteration}.${ending}`);
    } catch (error) {
      setTrouble(
        error instanceof Error ? error.message : 'The picture could not be made. Try a smaller size.',
      );
    }
  };

  return (
    <div className={styles.save}>
      <SelectField
        label={notation.pictureSize.name}
        hint={notation.pictureSize.sentence}
        value={zoom}
        options={zoomOptions}
        onChange={setZoom}
      />
      <div className={styles.buttons}>
        <Button blocked={blocked} onClick={() => void save('png', () => pngOf(tilesAsPixels(Number(zoom))))}>
          Save PNG
        </Button>
        <Button
          blocked={blocked}
          onClick={() =>
            void save('svg', () => new Blob([tilesAsSvg(Number(zoom))], { type: 'image/svg+xml' }))
          }
        >
          Save SVG
        </Button>
      </div>
      {trouble !== undefined && (
        <Notice kind="error" onDismiss={() => setTrouble(undefined)}>
          {trouble}
        </Notice>
      )}
    </div>
  );
}
