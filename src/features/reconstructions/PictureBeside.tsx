import { useMemo, useState } from 'react';
import { greyColours, legendColours, signedColours } from '../../core/reconstruction/colours.ts';
import { notation } from '../../notation/notation.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { ScaleLegend } from '../../ui/ScaleLegend.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { middleOf } from './crop.ts';
import styles from './WholePicture.module.css';
import { percent } from './words.ts';

const views = [
  { value: 'rebuilt', label: 'Rebuilt' },
  { value: 'means', label: 'Means only' },
  { value: 'error', label: 'Error' },
] as const;
type View = (typeof views)[number]['value'];

const parts = [
  { value: 'whole', label: 'Whole' },
  { value: 'detail', label: 'Detail' },
] as const;
type Part = (typeof parts)[number]['value'];

const described: Readonly<Record<View, string>> = {
  rebuilt: 'through the network',
  means: 'only the patches’ means',
  error: 'error, rebuilt − original',
};

/** The original, and beside it what the network makes of it, the patches' means alone, or the error. */
export function PictureBeside({ reply }: { readonly reply: QuestionReply<'reconstructPicture'> }) {
  const { width, height, name, original, rebuilt, meansOnly, error } = reply;
  const [wanted, setWanted] = useState<View>('rebuilt');
  const [part, setPart] = useState<Part>('whole');
  const choices = meansOnly ? views : views.filter(({ value }) => value !== 'means');
  const view = wanted === 'means' && !meansOnly ? 'rebuilt' : wanted;
  const left = useMemo(
    () => partOf(greyLevels(original), width, height, part),
    [original, width, height, part],
  );
  const right = useMemo(() => {
    const shown = view === 'means' && meansOnly ? meansOnly : rebuilt;
    const colours = view === 'error' ? signedColours(error, 127) : greyLevels(shown);
    return partOf(colours, width, height, part);
  }, [view, rebuilt, meansOnly, error, width, height, part]);

  return (
    <>
      <div className={styles.two} data-part={part}>
        <figure>
          <PixelCanvas label={`${name}, the original`} {...left} />
          <figcaption>original</figcaption>
        </figure>
        <figure>
          <PixelCanvas label={`${name}, ${described[view]}`} {...right} />
          <figcaption>{described[view]}</figcaption>
        </figure>
      </div>
      <div className={styles.controls}>
        <Segmented
          label={notation.pictureView.name}
          hint={notation.pictureView.sentence}
          hideLabel
          value={view}
          options={choices}
          onChange={setWanted}
        />
        <Segmented
          label={notation.picturePart.name}
          hint={notation.picturePart.sentence}
          hideLabel
          value={part}
          options={parts}
          onChange={setPart}
        />
      </div>
      {view === 'error' && (
        <p>
          <ScaleLegend colours={legendColours()} low="too dark, −3σ" high="+3σ, too bright" />
        </p>
      )}
      <p className={styles.words}>
        The rebuilt picture explains <b>{percent(reply.varianceExplained)}</b> of this picture’s variance
        {meansOnly && (
          <>
            ; the patches’ means alone, which go past the network, <b>{percent(reply.meansOnlyExplained)}</b>
          </>
        )}
        . Black and white are three standard deviations (σ) of its pixels.
      </p>
    </>
  );
}

function partOf(colours: Uint8ClampedArray, width: number, height: number, part: Part) {
  return part === 'whole' ? { colours, width, height } : middleOf(colours, width, height);
}

function greyLevels(levels: Uint8ClampedArray): Uint8ClampedArray {
  return greyColours(Float32Array.from(levels, (level) => level / 255));
}
