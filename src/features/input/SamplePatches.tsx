import { Download } from 'lucide-react';
import { useMemo } from 'react';
import type { PatchSteps } from '../../core/patches/patchTransform.ts';
import { useRun, useSession } from '../../hooks/useSession.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SavePicture } from '../../ui/SavePicture.tsx';
import { TileCanvas } from '../../ui/TileCanvas.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './SamplePatches.module.css';
import { createSampleSource, sheetSize } from './sampleSource.ts';

/** What draws the pictures is loaded when one is asked for. */
const pictures = () => import('./savedPatches.ts');

/** The first patches, exactly as the network sees them. */
export function SamplePatches() {
  const { run } = useSession();
  const source = useMemo(() => createSampleSource(run), [run]);
  const patchSize = useRun((run) => run.settings?.data.patchSize);
  const hint = useRun((run) => hintFor(run.settings?.data.preparation));
  const waiting = useRun((run) => run.phase === 'preparing');
  const shown = useRun((run) => sheetSize(run.samplePatches, run.shape));
  return (
    <figure className={styles.figure}>
      <div className={styles.sheet} data-waiting={waiting}>
        <TileCanvas
          source={source}
          label={
            shown > 0 ? `${shown} sample patches of ${patchSize} by ${patchSize} pixels` : 'No patches yet'
          }
        />
      </div>
      <figcaption className={styles.caption}>
        {shown > 0 ? (
          <Hint text={hint}>
            {shown} of the patches as the network sees them, from 0 (black) to 1 (white)
          </Hint>
        ) : (
          'Sample patches, once they are ready'
        )}
        {shown > 0 && <SaveSamples />}
      </figcaption>
    </figure>
  );
}

function SaveSamples() {
  const { notation } = useWords('page');
  const { run } = useSession();
  return (
    <Popover
      label="Save these patches"
      hint="Save these patches as a picture, PNG or SVG."
      trigger={
        <>
          <Download size={15} aria-hidden /> Save
        </>
      }
    >
      <SavePicture
        sizeLabel={notation.pictureSize.name}
        sizeHint={notation.pictureSize.sentence}
        blocked={undefined}
        fileName={() => 'training-patches'}
        pixels={async (zoom) => (await pictures()).samplesAsPixels(run.getState(), zoom)}
        svg={async (zoom) => (await pictures()).samplesAsSvg(run.getState(), zoom)}
      />
    </Popover>
  );
}

function hintFor(steps: PatchSteps | undefined): string {
  const done = [
    steps?.removeMean && 'each lost its own mean',
    steps?.truncate && 'all were cut off at ±3 standard deviations',
    steps?.scale && 'all were spread from 0.1 to 0.9',
  ].filter((step) => typeof step === 'string');
  if (done.length === 0) return 'These patches are used as they are: nothing was taken from them or scaled.';
  return `Of these patches ${done.join(', ')}.`;
}
