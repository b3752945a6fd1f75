import { Download } from 'lucide-react';
import { imageSvg, squaresSvg } from '../../core/filters/pixelSvg.ts';
import { type PictureSheet, pictureSheetPixels } from '../../core/reconstruction/pictureSheet.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SavePicture } from '../../ui/SavePicture.tsx';
import { dataUrlOf, pngOf } from '../../ui/saveFile.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Described } from '../../words/described.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Save.module.css';

/** What to save: the pictures shown, and their names. */
export interface Savable {
  /** Becomes the title of an SVG. */
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly sheet: PictureSheet;
}

interface SaveProps {
  /** What the button is called, and what it does. */
  readonly words: Described;
  /** What is shown when it is called; undefined while there is nothing. */
  readonly savable: (() => Savable) | undefined;
  /** Large pictures are saved at their own size unless another is chosen, and as an image within the SVG. */
  readonly large?: boolean;
}

/** A button and its card: saves the pictures shown as PNG or SVG. */
export function Save({ words, savable, large = false }: SaveProps) {
  const { reconstructions } = useWords('panels');
  const { notation } = useWords('page');
  const wanted = (): Savable => {
    if (!savable) throw new Error('There is nothing to save.');
    return savable();
  };
  const svg = async (zoom: number): Promise<string> => {
    const { sheet, title } = wanted();
    const pixels = pictureSheetPixels(sheet, 1);
    if (!large) return squaresSvg(pixels, { title, zoom });
    return imageSvg(pixels, await dataUrlOf(await pngOf(pixels)), { title, zoom });
  };
  return (
    <span className={styles.save}>
      <Popover
        label={words.name}
        hint={words.sentence}
        trigger={
          <>
            <Download size={15} aria-hidden />
            <span aria-hidden>{reconstructions.save}</span>
            <VisuallyHidden>{words.name}</VisuallyHidden>
          </>
        }
      >
        <SavePicture
          sizeLabel={notation.pictureSize.name}
          sizeHint={notation.pictureSize.sentence}
          zoomAtFirst={large ? '1' : '8'}
          blocked={savable ? undefined : reconstructions.nothingToSave}
          fileName={() => wanted().fileName}
          pixels={(zoom) => pictureSheetPixels(wanted().sheet, zoom)}
          svg={svg}
        />
      </Popover>
    </span>
  );
}
