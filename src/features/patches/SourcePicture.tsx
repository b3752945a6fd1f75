import { useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { GreyCanvas } from '../../ui/GreyCanvas.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { cornersPath } from './cornersPath.ts';
import styles from './SourcePicture.module.css';

type Shown = QuestionReply<'showPicture'>;

const versions = ['original', 'whitened'] as const;

/** Frames drawn at most: more would hide the picture. */
const mostFrames = 250;

/** One picture, large, with frames where patches were cut from it. */
export function SourcePicture({ shown, name }: { readonly shown: Shown; readonly name: string }) {
  const words = useWords('panels').patches.browser;
  const [version, setVersion] = useState<(typeof versions)[number]>('original');
  const patchCount = useRun((run) => run.patchCount);
  const { width, height, original, whitened, corners, patches, patchSize } = shown;
  const picture = version === 'whitened' ? (whitened ?? original) : original;
  const drawn = Math.min(mostFrames, patches.length);
  return (
    <figure className={styles.figure}>
      {whitened && (
        <Segmented
          label={words.version.name}
          hint={words.version.sentence}
          hideLabel
          value={version}
          options={versions.map((value) => ({ value, label: words.version[value] }))}
          onChange={setVersion}
        />
      )}
      <div className={styles.stage} dir="ltr">
        <GreyCanvas {...picture} label={words.picture(name, width, height)} />
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.frames} aria-hidden="true">
          <path d={cornersPath(corners, drawn, patchSize)} className={styles.halo} />
          <path d={cornersPath(corners, drawn, patchSize)} className={styles.frame} />
        </svg>
      </div>
      <figcaption className={styles.caption}>
        {words.caption(name, patches.length, patchCount, patchSize, drawn)}
      </figcaption>
    </figure>
  );
}
