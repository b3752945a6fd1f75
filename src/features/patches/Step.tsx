import { type ReactNode, useId, useMemo } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { useSettings } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';
import type { PatchesWords } from '../../words/en/patches.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Step.module.css';
import { ValueHistogram } from './ValueHistogram.tsx';

type Colours = QuestionReply<'showPreparation'>['colours'];

/** The settings that switch the steps; the first is always done. */
const switches = {
  original: undefined,
  whitened: 'whiten',
  meanRemoved: 'removeMean',
  truncated: 'truncate',
  scaled: 'scale',
} as const;

type StepName = StepProps['stage']['step'];

function wordsOf({ steps, colourSteps }: PatchesWords, step: StepName, inColour: boolean) {
  return inColour && (step === 'original' || step === 'whitened') ? colourSteps[step] : steps[step];
}

interface StepProps {
  readonly stage: QuestionReply<'showPreparation'>['stages'][number];
  readonly visibleSize: number;
  /** Grey levels of some patches after this step, and before it where it is not the first. */
  readonly greys: Uint8ClampedArray;
  readonly greysBefore: Uint8ClampedArray | undefined;
  /** Whether patches are cut from pictures; generated patches have no pictures and cannot be whitened. */
  readonly cut: boolean;
  /** The same patches before luminance, where this step takes it of colours. */
  readonly colours?: Colours;
  /** Settings of this step. */
  readonly children: ReactNode;
}

/** One step: its switch, why it is done, the same patches before and after it, and all values after it. */
export function Step({ stage, visibleSize, greys, greysBefore, cut, colours, children }: StepProps) {
  const id = useId();
  const words = useWords('panels').patches;
  const inColour = useSettings(({ data }) => data.preparation.colour === true);
  const { title, why } = wordsOf(words, stage.step, inColour);
  const switched = inColour ? undefined : switches[stage.step];
  const changePreparation = useSettings((settings) => settings.changePreparation);
  const on = useSettings(({ data }) => switched === undefined || data.preparation[switched]);
  const row = { count: stage.patches.length / visibleSize, side: layoutOf(visibleSize).side };
  const possible = cut || stage.step !== 'whitened';
  return (
    <li className={styles.step} data-off={!on || !possible} aria-labelledby={id}>
      <div className={styles.head}>
        {switched === undefined ? (
          <span className={styles.title} id={id}>
            {cut ? title : words.made}
          </span>
        ) : (
          <span id={id}>
            <Checkbox
              label={title}
              hint={possible ? why : words.noPictures}
              checked={on && possible}
              disabled={!possible}
              onChange={(wanted) => changePreparation({ [switched]: wanted })}
            />
          </span>
        )}
        {!on && possible && <span className={styles.off}>{words.off}</span>}
      </div>
      <p className={styles.why}>{possible ? why : words.noPictures}</p>
      {children}
      <div className={styles.shown}>
        <div className={styles.rows}>
          {colours && (
            <>
              <p className={styles.when}>{words.beforeColours}</p>
              <PatchRow {...row} greys={greys} colours={colours.rgb} label={words.rows.colours} />
              <p className={styles.when}>{words.afterColours}</p>
            </>
          )}
          {greysBefore && on && possible && (
            <>
              <p className={styles.when}>{words.before}</p>
              <PatchRow {...row} greys={greysBefore} label={words.rows.before(title)} />
              <p className={styles.when}>{words.after}</p>
            </>
          )}
          <PatchRow {...row} greys={greys} label={words.rows.after(title)} />
        </div>
        <ValueHistogram description={stage.description} />
      </div>
    </li>
  );
}

interface PatchRowProps {
  /** count × side²; in colour count × 3·side². */
  readonly greys: Uint8ClampedArray;
  readonly count: number;
  readonly side: number;
  readonly label: string;
  /** In the place of the greys: count × side² × 3. */
  readonly colours?: Uint8ClampedArray;
}

/** A few patches side by side. */
function PatchRow({ greys, count, side, label, colours }: PatchRowProps) {
  const source = useMemo((): TileSource => {
    const sheet: TileSheet = { greys, count, side, ...(colours && { colours }) };
    return { read: () => sheet, subscribe: () => () => undefined };
  }, [greys, count, side, colours]);
  return (
    <div className={styles.row} dir="ltr" style={{ aspectRatio: `${count} / 1` }}>
      <TileCanvas source={source} label={label} />
    </div>
  );
}
