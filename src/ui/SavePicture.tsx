import { useState } from 'react';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import styles from './SavePicture.module.css';
import { SelectField } from './SelectField.tsx';
import { pngOf, saveFile } from './saveFile.ts';

const zooms = ['1', '4', '8', '16', '32'] as const;
type Zoom = (typeof zooms)[number];
const zoomOptions = zooms.map((value) => ({
  value,
  label: value === '1' ? '1× (its own pixels)' : `${value}× (${value} pixels each)`,
}));

type Pixels = Parameters<typeof pngOf>[0];

export interface SavePictureProps {
  readonly sizeLabel: string;
  readonly sizeHint: string;
  /** How much it is enlarged as long as nothing else is chosen. Default: 8 times, which suits tiles. */
  readonly zoomAtFirst?: Zoom;
  /** Why there is nothing to save now, as a sentence. */
  readonly blocked: string | undefined;
  /** Name of the file, without its ending. */
  fileName(): string;
  /** The picture as it is now, each of its own pixels `zoom` pixels wide. @throws Error with a sentence */
  pixels(zoom: number): Pixels | Promise<Pixels>;
  /** The same as SVG. */
  svg(zoom: number): string | Promise<string>;
}

/** Takes a picture away as a file, at a size to choose: PNG, or SVG for any size. */
export function SavePicture(props: SavePictureProps) {
  const { sizeLabel, sizeHint, zoomAtFirst = '8', blocked, fileName, pixels, svg } = props;
  const [zoom, setZoom] = useState<Zoom>(zoomAtFirst);
  const [trouble, setTrouble] = useState<string>();

  const save = async (ending: 'png' | 'svg', make: () => Promise<Blob>): Promise<void> => {
    setTrouble(undefined);
    try {
      saveFile(await make(), `${fileName()}.${ending}`);
    } catch (error) {
      setTrouble(
        error instanceof Error ? error.message : 'The picture could not be made. Try a smaller size.',
      );
    }
  };
  const savePng = () => save('png', async () => pngOf(await pixels(Number(zoom))));
  const saveSvg = () =>
    save('svg', async () => new Blob([await svg(Number(zoom))], { type: 'image/svg+xml' }));

  return (
    <div className={styles.save}>
      <SelectField label={sizeLabel} hint={sizeHint} value={zoom} options={zoomOptions} onChange={setZoom} />
      <div className={styles.buttons}>
        <Button blocked={blocked} onClick={() => void savePng()}>
          Save PNG
        </Button>
        <Button blocked={blocked} onClick={() => void saveSvg()}>
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
