import { useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { GreyCanvas } from '../../ui/GreyCanvas.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { cornersPath } from './cornersPath.ts';
import styles from './SourcePicture.module.css';

type Shown = QuestionReply<'showPicture'>;

const versions = [
  { value: 'original', label: 'As it is' },
  { value: 'whitened', label: 'Whitened' },
] as const;

/** Frames drawn at most: more would hide the picture. */
const mostFrames = 250;

/** One picture, large, with frames where patches were cut from it. */
export function SourcePicture({ shown, name }: { readonly shown: Shown; readonly name: string }) {
  const [version, setVersion] = useState<'original' | 'whitened'>('original');
  const patchCount = useRun((run) => run.patchCount);
  const { width, height, original, whitened, corners, patches, patchSize } = shown;
  const picture = version === 'whitened' ? (whitened ?? original) : original;
  const drawn = Math.min(mostFrames, patches.length);
  const count = (number: number) => number.toLocaleString('en-US');
  return (
    <figure className={styles.figure}>
      {whitened && (
        <Segmented
          label="Version of the picture"
          hint="The picture as it came, or whitened, as patches are cut from it."
          hideLabel
          value={version}
          options={versions}
          onChange={setVersion}
        />
      )}
      <div className={styles.stage}>
        <GreyCanvas {...picture} label={`${name}, ${width} by ${height} pixels`} />
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.frames} aria-hidden="true">
          <path d={cornersPath(corners, drawn, patchSize)} className={styles.halo} />
          <path d={cornersPath(corners, drawn, patchSize)} className={styles.frame} />
        </svg>
      </div>
      <figcaption className={styles.caption}>
        {name}: {count(patches.length)} of the {count(patchCount)} patches of {patchSize}×{patchSize} pixels
        are cut from it, at random places
        {drawn < patches.length ? `; ${count(drawn)} of them are framed` : ''}.
      </figcaption>
    </figure>
  );
}
