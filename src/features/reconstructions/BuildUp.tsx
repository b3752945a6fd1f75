import { Pause, Play, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { buildUpColours, contributionRange } from '../../core/reconstruction/buildUp.ts';
import { legendColours } from '../../core/reconstruction/colours.ts';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useRun } from '../../hooks/useSession.ts';
import { panelFormulas } from '../../notation/panelFormulas.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Equation } from '../../ui/Equation.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { ScaleLegend } from '../../ui/ScaleLegend.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useMedia } from '../../ui/useWindow.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './TakenApart.module.css';
import { UnitsUsed } from './UnitsUsed.tsx';
import { usePlay } from './usePlay.ts';

interface BuildUpProps {
  readonly parts: QuestionReply<'takeApart'>;
  readonly added: number;
  onAdd(added: number | undefined): void;
}

/** The picture rebuilt by adding its units' columns of W2, strongest first. */
export function BuildUp({ parts, added, onAdd }: BuildUpProps) {
  const { notation } = useWords('page');
  const { panelFormulas: spoken, panelNotation, reconstructions } = useWords('panels');
  const { x, order, errors } = parts;
  const output = useRun(({ settings }) => settings?.objective.output ?? 'sigmoid');
  const count = order.length;
  const { side, channels } = layoutOf(x.length);
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const { playing, toggle, stop } = usePlay(added, count, onAdd);

  const range = contributionRange(parts);
  const ground = useGround();
  const {
    input,
    rebuilt,
    adding: last,
  } = useMemo(() => buildUpColours(parts, added, ground), [parts, added, ground]);
  const unit = order[added - 1];
  const { adding: adds, input: patch } = reconstructions;
  const adding = added === count ? adds.all : unit === undefined ? adds.none : adds.unit(unit + 1);
  const error = errors[added] ?? Number.NaN;

  return (
    <>
      <p className={styles.words}>
        <Hint text={notation.output.sentence}>{reconstructions.output}</Hint>{' '}
        <span className={styles.formula}>
          <Equation source={panelFormulas.output} spoken={spoken.output} />
        </span>{' '}
        {reconstructions.outputMade(output)}
      </p>
      <div className={styles.three}>
        <figure>
          <PixelCanvas label={patch.label} colours={input} width={side} height={side} />
          <figcaption>{patch.caption}</figcaption>
        </figure>
        <figure>
          <PixelCanvas
            label={reconstructions.rebuiltFrom(added)}
            colours={rebuilt}
            width={side}
            height={side}
          />
          <figcaption>{reconstructions.rebuilt(added, count)}</figcaption>
        </figure>
        <figure>
          {last ? (
            <PixelCanvas
              label={reconstructions.weightedSums(adding)}
              colours={last}
              width={side}
              height={side}
            />
          ) : (
            <div className={styles.none} />
          )}
          <figcaption>{adding}</figcaption>
        </figure>
      </div>
      <div className={styles.adding}>
        <Slider
          label={panelNotation.unitsAdded.name}
          hint={panelNotation.unitsAdded.sentence}
          value={added}
          range={{ min: 0, max: count, step: 1, logarithmic: false, zero: false }}
          onChange={(next) => {
            stop();
            onAdd(next >= count ? undefined : next);
          }}
        />
        {reduced ? (
          <Button
            hint={panelNotation.addUnit.sentence}
            icon={<Plus aria-hidden />}
            onClick={() => onAdd(added >= count ? 0 : added + 1)}
          >
            {panelNotation.addUnit.name}
          </Button>
        ) : (
          <Button
            hint={panelNotation.playUnits.sentence}
            icon={playing ? <Pause aria-hidden /> : <Play aria-hidden />}
            onClick={toggle}
          >
            {playing ? reconstructions.stopPlaying : panelNotation.playUnits.name}
          </Button>
        )}
      </div>
      <p className={styles.words}>
        {reconstructions.error(
          added,
          count,
          formatMeasured(error),
          formatMeasured(errors[0] ?? Number.NaN),
          formatMeasured(errors[count] ?? Number.NaN),
        )}
      </p>
      <UnitsUsed
        parts={parts}
        added={added}
        onAdd={(next) => {
          stop();
          onAdd(next);
        }}
      />
      <p className={styles.legend}>
        {channels === 3 ? (
          reconstructions.addsInColour(formatSetting(range))
        ) : (
          <ScaleLegend
            colours={legendColours(ground)}
            low={reconstructions.darkens(formatSetting(range))}
            high={reconstructions.brightens(formatSetting(range))}
          />
        )}
      </p>
    </>
  );
}
