import { Download } from 'lucide-react';
import { imageSvg, squaresSvg } from '../../core/filters/pixelSvg.ts';
import { type PictureSheet, pictureSheetPixels } from '../../core/reconstruction/pictureSheet.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SavePicture } from '../../ui/SavePicture.tsx';
import { dataUrlOf, pngOf } from '../../ui/saveFile.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Save.module.css';

/** What is to be saved: the pictures on show, and what they are called. */
export interface Savable {
  /** Becomes the title of an SVG. */
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly sheet: PictureSheet;
}

interface SaveProps {
  /** "these patches": ends the sentence "Save …". */
  readonly what: string;
  /** What is on show when it is called; undefined while there is nothing. */
  readonly savable: (() => Savable) | undefined;
  /** Large pictures are saved at their own size unless another is chosen, and as an image within the SVG. */
  readonly large?: boolean;
}

const nothing = 'There is nothing to save yet: wait until it is on show.';

/** A button and its card: the pictures on show as PNG or SVG. */
export function Save({ what, savable, large = false }: SaveProps) {
  const { notation } = useWords('page');
  const wanted = (): Savable => {
    if (!savable) throw new Error(nothing);
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
        label={`Save ${what}`}
        hint={`Save ${what} as a picture, PNG or SVG, as they are on show now.`}
        trigger={
          <>
            <Download size={15} aria-hidden />
            <span>
              Save<VisuallyHidden> {what}</VisuallyHidden>
            </span>
          </>
        }
      >
        <SavePicture
          sizeLabel={notation.pictureSize.name}
          sizeHint={notation.pictureSize.sentence}
          zoomAtFirst={large ? '1' : '8'}
          blocked={savable ? undefined : nothing}
          fileName={() => wanted().fileName}
          pixels={(zoom) => pictureSheetPixels(wanted().sheet, zoom)}
          svg={svg}
        />
      </Popover>
    </span>
  );
}
