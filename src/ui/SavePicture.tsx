import { useState } from 'react';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import styles from './SavePicture.module.css';
import { SelectField } from './SelectField.tsx';
import { pngOf, saveFile } from './saveFile.ts';

const zooms = ['1', '4', '8', '16', '32'] as const;
type Zoom = (typeof zooms)[number];
const zoomOptions = zooms.map((value) => ({ value, label: `${value}× (${value} pixels each)` }));

interface SavePictureProps {
  readonly sizeLabel: string;
  readonly sizeHint: string;
  /** Why there is nothing to save now, as a sentence. */
  readonly blocked: string | undefined;
  /** Name of the file, without its ending. */
  fileName(): string;
  /** The picture as it is now, each of its own pixels `zoom` pixels wide. @throws Error with a sentence */
  pixels(zoom: number): Parameters<typeof pngOf>[0];
  /** The same as SVG. */
  svg(zoom: number): string;
}

/** Takes a picture away as a file, at a size to choose: PNG, or SVG for any size. */
export function SavePicture({ sizeLabel, sizeHint, blocked, fileName, pixels, svg }: SavePictureProps) {
  const [zoom, setZoom] = useState<Zoom>('8');
  const [trouble, setTrouble] = useState<string>();

  const save = async (ending: 'png' | 'svg', make: () => Blob | Promise<Blob>): Promise<void> => {
    setTrouble(undefined);
    try {
      saveFile(await make(), `${fileName()}.${ending}`);
    } catch (error) {
      setTrouble(
        error instanceof Error ? error.message : 'The picture could not be made. Try a smaller size.',
      );
    }
  };
  const savePng = () => save('png', () => pngOf(pixels(Number(zoom))));
  const saveSvg = () => save('svg', () => new Blob([svg(Number(zoom))], { type: 'image/svg+xml' }));

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
