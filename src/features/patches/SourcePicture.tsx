import { useEffect, useRef, useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { GreyCanvas } from '../../ui/GreyCanvas.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { cornersPath } from './cornersPath.ts';
import { keepInSight } from './keepInSight.ts';
import styles from './SourcePicture.module.css';

type Shown = QuestionReply<'showPicture'>;

const versions = ['original', 'whitened'] as const;

/** Frames drawn at most: more would hide the picture. */
const mostFrames = 250;

/** A patch of the run, counted from 0, and its upper left pixel in its picture. */
export interface FoundPatch {
  readonly patch: number;
  readonly picture: number;
  readonly left: number;
  readonly top: number;
}

interface SourcePictureProps {
  readonly shown: Shown;
  readonly name: string;
  /** A patch that the visitor looks for in this picture: it alone is framed, and the picture comes into sight. */
  readonly found: FoundPatch | undefined;
}

/** One picture, large, with frames where patches were cut from it. */
export function SourcePicture({ shown, name, found }: SourcePictureProps) {
  const words = useWords('panels').patches.browser;
  const [version, setVersion] = useState<(typeof versions)[number]>('original');
  const patchCount = useRun((run) => run.patchCount);
  const { width, height, original, whitened, corners, patches, patchSize } = shown;
  const picture = version === 'whitened' ? (whitened ?? original) : original;
  const drawn = Math.min(mostFrames, patches.length);
  const place = found && Uint32Array.of(found.left, found.top);
  const frames = place ? cornersPath(place, 1, patchSize) : cornersPath(corners, drawn, patchSize);
  const figure = useRef<HTMLElement>(null);
  useEffect(() => (found && figure.current ? keepInSight(figure.current) : undefined), [found]);
  return (
    <figure ref={figure} className={styles.figure}>
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
          <path d={frames} className={styles.halo} data-found={found !== undefined} />
          <path d={frames} className={styles.frame} data-found={found !== undefined} />
        </svg>
      </div>
      <figcaption className={styles.caption}>
        {found
          ? words.found(name, found.patch + 1, found.top + 1, found.left + 1)
          : words.caption(name, patches.length, patchCount, patchSize, drawn)}
      </figcaption>
    </figure>
  );
}
