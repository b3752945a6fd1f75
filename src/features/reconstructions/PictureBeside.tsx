import { useMemo, useState } from 'react';
import { greyColours, legendColours, signedColours } from '../../core/reconstruction/colours.ts';
import { notation } from '../../notation/notation.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { ScaleLegend } from '../../ui/ScaleLegend.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './WholePicture.module.css';
import { percent } from './words.ts';

const views = [
  { value: 'rebuilt', label: 'Rebuilt' },
  { value: 'means', label: 'Means only' },
  { value: 'error', label: 'Error' },
] as const;
type View = (typeof views)[number]['value'];

/** The original, and beside it what the network makes of it, the patches' means alone, or the error. */
export function PictureBeside({ reply }: { readonly reply: QuestionReply<'reconstructPicture'> }) {
  const { width, height, name, original, rebuilt, meansOnly, error } = reply;
  const [wanted, setWanted] = useState<View>('rebuilt');
  const choices = meansOnly ? views : views.filter(({ value }) => value !== 'means');
  const view = wanted === 'means' && !meansOnly ? 'rebuilt' : wanted;
  const left = useMemo(() => greyLevels(original), [original]);
  const right = useMemo(() => {
    if (view === 'error') return signedColours(error, 127);
    return greyLevels(view === 'means' && meansOnly ? meansOnly : rebuilt);
  }, [view, rebuilt, meansOnly, error]);

  return (
    <>
      <div className={styles.two}>
        <figure>
          <PixelCanvas label={`${name}, the original`} colours={left} width={width} height={height} />
          <figcaption>original</figcaption>
        </figure>
        <figure>
          <PixelCanvas label={`${name}, ${described[view]}`} colours={right} width={width} height={height} />
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
        {view === 'error' && (
          <ScaleLegend colours={legendColours()} low="−3σ" high="+3σ" middle="rebuilt − original" />
        )}
      </div>
      <p className={styles.words}>
        The rebuilt picture explains <b>{percent(reply.varianceExplained)}</b> of this picture’s variance
        {meansOnly && (
          <>
            ; the patches’ means alone, which do not pass through the network,{' '}
            <b>{percent(reply.meansOnlyExplained)}</b>
          </>
        )}
        . Black and white are three standard deviations (σ) of its pixels.
      </p>
    </>
  );
}

const described: Readonly<Record<View, string>> = {
  rebuilt: 'through the network',
  means: 'only the patches’ means',
  error: 'error, rebuilt − original',
};

function greyLevels(levels: Uint8ClampedArray): Uint8ClampedArray {
  return greyColours(Float32Array.from(levels, (level) => level / 255));
}
