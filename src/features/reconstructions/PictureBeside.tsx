import { useMemo } from 'react';
import { legendColours, onGround } from '../../core/reconstruction/colours.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { ScaleLegend } from '../../ui/ScaleLegend.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useWords } from '../../words/useWords.ts';
import { type Part, partOf } from './crop.ts';
import { percent } from './reconstructionText.ts';
import styles from './WholePicture.module.css';

const viewNames = ['rebuilt', 'means', 'error'] as const;
export type View = (typeof viewNames)[number];

const partNames = ['whole', 'detail'] as const;

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

/** The original, and beside it its reconstruction, only the patches' means, or the error. */
export function PictureBeside(props: PictureBesideProps) {
  const { panelNotation, reconstructions } = useWords('panels');
  const { views, parts, shown } = reconstructions;
  const { original, reply, removesMean, view, onView, part, onPart, nameOf } = props;
  const choices = viewNames.filter((value) => removesMean || value !== 'means');
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
          <PixelCanvas label={reconstructions.originalOf(nameOf(original.picture))} {...left} />
          <figcaption>{reconstructions.original}</figcaption>
        </figure>
        <figure>
          <PixelCanvas label={reconstructions.shownOf(nameOf(reply.picture), shown[reply.view])} {...right} />
          <figcaption>{shown[reply.view]}</figcaption>
        </figure>
      </div>
      <div className={styles.controls}>
        <Segmented
          label={panelNotation.pictureView.name}
          hint={panelNotation.pictureView.sentence}
          hideLabel
          value={view}
          options={choices.map((value) => ({ value, label: views[value] }))}
          onChange={onView}
        />
        <Segmented
          label={panelNotation.picturePart.name}
          hint={panelNotation.picturePart.sentence}
          hideLabel
          value={part}
          options={partNames.map((value) => ({ value, label: parts[value] }))}
          onChange={onPart}
        />
      </div>
      {reply.view === 'error' && (
        <p>
          <ScaleLegend
            colours={legendColours(ground)}
            low={reconstructions.tooDark('3σ')}
            high={reconstructions.tooBright('3σ')}
          />
        </p>
      )}
      <p className={styles.words}>
        {reconstructions.together([
          reconstructions.explained(percent(reply.varianceExplained, reconstructions)),
          ...(removesMean
            ? [reconstructions.meansExplained(percent(reply.meansOnlyExplained, reconstructions))]
            : []),
          reconstructions.greys,
        ])}
      </p>
    </>
  );
}
