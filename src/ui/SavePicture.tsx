import { useState } from 'react';
import { sayPictureProblem } from '../words/pictureProblem.ts';
import { useWords } from '../words/useWords.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import styles from './SavePicture.module.css';
import { SelectField } from './SelectField.tsx';
import { pngOf, saveFile } from './saveFile.ts';

const zooms = ['1', '4', '8', '16', '32'] as const;
type Zoom = (typeof zooms)[number];

type Pixels = Parameters<typeof pngOf>[0];

export interface SavePictureProps {
  readonly sizeLabel: string;
  readonly sizeHint: string;
  /** How much it is enlarged by default. Default: 8 times, which suits tiles. */
  readonly zoomAtFirst?: Zoom;
  /** Why there is nothing to save now, as a sentence. */
  readonly blocked: string | undefined;
  /** Name of the file, without its ending. */
  fileName(): string;
  /** The picture as it is now, each of its own pixels `zoom` pixels wide. @throws PictureTooLarge */
  pixels(zoom: number): Pixels | Promise<Pixels>;
  /** The same as SVG. */
  svg(zoom: number): string | Promise<string>;
}

/** Saves a picture as a file, as PNG with a chosen size or as SVG for any size. */
export function SavePicture(props: SavePictureProps) {
  const { sizeLabel, sizeHint, zoomAtFirst = '8', blocked, fileName, pixels, svg } = props;
  const words = useWords('page').controls.savePicture;
  const [zoom, setZoom] = useState<Zoom>(zoomAtFirst);
  const [trouble, setTrouble] = useState<string>();

  const save = async (ending: 'png' | 'svg', make: () => Promise<Blob>): Promise<void> => {
    setTrouble(undefined);
    try {
      saveFile(await make(), `${fileName()}.${ending}`);
    } catch (error) {
      setTrouble(sayPictureProblem(words, error));
    }
  };
  const savePng = () => save('png', async () => pngOf(await pixels(Number(zoom))));
  const saveSvg = () =>
    save('svg', async () => new Blob([await svg(Number(zoom))], { type: 'image/svg+xml' }));

  const options = zooms.map((value) => ({
    value,
    label: value === '1' ? words.ownPixels : words.zoom(Number(value)),
  }));

  return (
    <div className={styles.save}>
      <SelectField label={sizeLabel} hint={sizeHint} value={zoom} options={options} onChange={setZoom} />
      <div className={styles.buttons}>
        <Button blocked={blocked} onClick={() => void savePng()}>
          {words.png}
        </Button>
        <Button blocked={blocked} onClick={() => void saveSvg()}>
          {words.svg}
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
