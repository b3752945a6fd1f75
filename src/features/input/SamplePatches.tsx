import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Preparation } from '../../core/patches/preparation.ts';
import { greyRangeOf } from '../../core/reconstruction/greyRange.ts';
import { usePatchChoice, useRun, useSession, useView } from '../../hooks/useSession.ts';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { Hint } from '../../ui/Hint.tsx';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TilePicker } from '../../ui/TilePicker.tsx';
import type { InputWords } from '../../words/en/input.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './SamplePatches.module.css';
import { createSampleSource, sheetSize } from './sampleSource.ts';

const SavePicture = guardedPart('input', () =>
  import('../../ui/SavePicture.tsx').then((part) => part.SavePicture),
);

const nothing = (): void => undefined;

/** What draws the pictures is loaded when one is asked for. */
const pictures = () => import('./savedPatches.ts');

/** The first patches, exactly as the network sees them. Each leads to where it comes from, in the panel of the patches. */
export function SamplePatches() {
  const words = useWords('page').input.samples;
  const { run } = useSession();
  const source = useMemo(() => createSampleSource(run), [run]);
  const patchSize = useRun((run) => run.settings?.data.patchSize);
  const steps = useRun((run) => run.settings?.data.preparation);
  const samples = useRun((run) => run.samplePatches);
  const aroundZero = useMemo(() => samples !== undefined && greyRangeOf(samples).black < 0, [samples]);
  const waiting = useRun((run) => run.phase === 'preparing');
  const shown = useRun((run) => sheetSize(run.samplePatches, run.shape));
  const [chosen, setChosen] = useState<number>();
  const seek = usePatchChoice((choice) => choice.seek);
  const showPanel = useView((view) => view.showPanel);
  const goTo = useGoTo();
  const open = (patch: number): void => {
    seek(patch);
    showPanel('patches');
    if (matchMedia('(max-width:47.4375em)').matches) goTo('panels', 'show');
  };
  return (
    <figure className={styles.figure}>
      <div className={styles.sheet} data-waiting={waiting}>
        <TilePicker
          source={source}
          label={shown > 0 && patchSize !== undefined ? words.label(shown, patchSize) : words.none}
          count={shown}
          side={patchSize ?? 1}
          selected={chosen}
          pixel={undefined}
          onPoint={nothing}
          onSelect={setChosen}
          onOpen={open}
          nameOf={(patch) => (shown > 0 ? words.patch(patch + 1) : words.none)}
        />
      </div>
      <figcaption className={styles.caption}>
        {shown > 0 ? (
          <span>
            <Hint text={stepsIn(words, steps)}>{words.caption(shown, aroundZero)}</Hint> {words.choose}
          </span>
        ) : (
          words.waiting
        )}
        {shown > 0 && <SaveSamples />}
      </figcaption>
    </figure>
  );
}

function SaveSamples() {
  const { notation, input } = useWords('page');
  const words = input.samples.save;
  const { run } = useSession();
  return (
    <Popover
      label={words.title}
      hint={words.sentence}
      trigger={
        <>
          <Download size={15} aria-hidden /> {words.name}
        </>
      }
    >
      <SavePicture
        sizeLabel={notation.pictureSize.name}
        sizeHint={notation.pictureSize.sentence}
        blocked={undefined}
        fileName={() => 'training-patches'}
        pixels={async (zoom) => (await pictures()).samplesAsPixels(run.getState(), zoom)}
        svg={async (zoom) => (await pictures()).samplesAsSvg(run.getState(), zoom, words.inFile)}
      />
    </Popover>
  );
}

function stepsIn(words: InputWords['samples'], steps: Preparation | undefined): string {
  if (steps?.colour) return words.whitened;
  const { removeMean = false, truncate = false, scale = false } = steps ?? {};
  return words.steps({ removeMean, truncate, scale });
}
