import { notation } from '../../notation/notation.ts';
import { useExperiment } from '../../store/experiment.ts';
import type { Run } from '../../store/run.ts';
import { useRun } from '../../store/runStore.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { fewPlacesSentence } from './fewPlacesSentence.ts';
import styles from './OpenedFiles.module.css';
import { WholePictures } from './WholePictures.tsx';

type Opened = NonNullable<Run['openPictures']>;

/** The pictures open now, and what was done to them on the way in. */
export function OpenedFiles({ inUse }: { readonly inUse: boolean }) {
  const open = useRun((run) => run.openPictures);
  if (!open || !inUse) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.pictures} aria-label="Open pictures" tabIndex={0}>
        {open.pictures.map(({ name, width, height, count }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one name; the list never reorders
          <li key={place}>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={styles.size}>
              {count !== undefined && `${count.toLocaleString('en')} of `}
              {width}×{height}
            </span>
          </li>
        ))}
      </ul>
      <FewPlaces pictures={open.pictures} />
      <Whitening />
      <WholePictures pictures={open.pictures} photographs={open.photographs} />
      <Remarks />
    </>
  );
}

/** Known from the pictures' sizes alone, so it is said before anything is prepared. */
function FewPlaces({ pictures }: Pick<Opened, 'pictures'>) {
  const patchSize = useExperiment(({ data }) => data.patchSize);
  const patchCount = useExperiment(({ data }) => data.patchCount);
  const sentence = fewPlacesSentence(pictures, patchSize, patchCount);
  return sentence === undefined ? null : <p className={styles.remark}>{sentence}</p>;
}

function Whitening() {
  const whiten = useExperiment((experiment) => experiment.data.preparation.whiten);
  return (
    <Checkbox
      label={notation.whitening.name}
      hint={notation.whitening.sentence}
      checked={whiten}
      onChange={(whiten) => useExperiment.getState().changePreparation({ whiten })}
    />
  );
}

function Remarks() {
  const lastOpened = useRun((run) => run.lastOpened);
  if (!lastOpened || lastOpened.pictures.length === 0) return null;
  return lastOpened.remarks.map((remark, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may be the same; the list never reorders
    <p key={place} className={styles.remark}>
      {remark}
    </p>
  ));
}
