import { Download } from 'lucide-react';
import { useMemo } from 'react';
import type { PatchSteps } from '../../core/patches/patchTransform.ts';
import { useRun, useSession } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import type { InputWords } from '../../words/en/input.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './SamplePatches.module.css';
import { createSampleSource, sheetSize } from './sampleSource.ts';

const SavePicture = guardedPart('input', () =>
  import('../../ui/SavePicture.tsx').then((part) => part.SavePicture),
);

/** What draws the pictures is loaded when one is asked for. */
const pictures = () => import('./savedPatches.ts');

/** The first patches, exactly as the network sees them. */
export function SamplePatches() {
  const words = useWords('page').input.samples;
  const { run } = useSession();
  const source = useMemo(() => createSampleSource(run), [run]);
  const patchSize = useRun((run) => run.settings?.data.patchSize);
  const steps = useRun((run) => run.settings?.data.preparation);
  const waiting = useRun((run) => run.phase === 'preparing');
  const shown = useRun((run) => sheetSize(run.samplePatches, run.shape));
  return (
    <figure className={styles.figure}>
      <div className={styles.sheet} data-waiting={waiting}>
        <TileCanvas
          source={source}
          label={shown > 0 && patchSize !== undefined ? words.label(shown, patchSize) : words.none}
        />
      </div>
      <figcaption className={styles.caption}>
        {shown > 0 ? <Hint text={stepsIn(words, steps)}>{words.caption(shown)}</Hint> : words.waiting}
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

function stepsIn(words: InputWords['samples'], steps: PatchSteps | undefined): string {
  const { removeMean = false, truncate = false, scale = false } = steps ?? {};
  return words.steps({ removeMean, truncate, scale });
}
