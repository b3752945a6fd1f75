import { useMemo } from 'react';
import { legendColours, onGround } from '../../core/reconstruction/colours.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { ScaleLegend } from '../../ui/ScaleLegend.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useWords } from '../../words/useWords.ts';
import { type Part, partOf } from './crop.ts';
import { percent, viewText } from './reconstructionText.ts';
import styles from './WholePicture.module.css';

const views = [
  { value: 'rebuilt', label: 'Rebuilt' },
  { value: 'means', label: 'Means only' },
  { value: 'error', label: 'Error' },
] as const;
export type View = (typeof views)[number]['value'];

const parts = [
  { value: 'whole', label: 'Whole' },
  { value: 'detail', label: 'Detail' },
] as const;

interface PictureBesideProps {
  readonly original: QuestionReply<'readPicture'>;
  readonly reply: QuestionReply<'reconstructPicture'>;
  /** Whether patches lose their mean on the way in, so that there is a picture of means. */
  readonly removesMean: boolean;
  readonly view: View;
  onView(view: View): void;
  readonly part: Part;
  onPart(part: Part): void;
  nameOf(picture: number): string;
}

/** The original, and beside it what the network makes of it, the patches' means alone, or the error. */
export function PictureBeside(props: PictureBesideProps) {
  const { panelNotation } = useWords('panels');
  const { original, reply, removesMean, view, onView, part, onPart, nameOf } = props;
  const choices = removesMean ? views : views.filter(({ value }) => value !== 'means');
  const left = useMemo(() => partOf(original, part), [original, part]);
  const ground = useGround();
  const right = useMemo(() => {
    const shown = partOf(reply, part);
    return reply.view === 'error' ? { ...shown, colours: onGround(shown.colours, ground) } : shown;
  }, [reply, part, ground]);

  return (
    <>
      <div className={styles.two} data-part={part}>
        <figure>
          <PixelCanvas label={`${nameOf(original.picture)}, the original`} {...left} />
          <figcaption>original</figcaption>
        </figure>
        <figure>
          <PixelCanvas label={`${nameOf(reply.picture)}, ${viewText[reply.view]}`} {...right} />
          <figcaption>{viewText[reply.view]}</figcaption>
        </figure>
      </div>
      <div className={styles.controls}>
        <Segmented
          label={panelNotation.pictureView.name}
          hint={panelNotation.pictureView.sentence}
          hideLabel
          value={view}
          options={choices}
          onChange={onView}
        />
        <Segmented
          label={panelNotation.picturePart.name}
          hint={panelNotation.picturePart.sentence}
          hideLabel
          value={part}
          options={parts}
          onChange={onPart}
        />
      </div>
      {reply.view === 'error' && (
        <p>
          <ScaleLegend colours={legendColours(ground)} low="too dark, −3σ" high="+3σ, too bright" />
        </p>
      )}
      <p className={styles.words}>
        The rebuilt picture explains <b>{percent(reply.varianceExplained)}</b> of this picture’s variance
        {removesMean && (
          <>
            ; the patches’ means alone, which go past the network, <b>{percent(reply.meansOnlyExplained)}</b>
          </>
        )}
        . Black and white are three standard deviations (σ) of its pixels.
      </p>
    </>
  );
}
