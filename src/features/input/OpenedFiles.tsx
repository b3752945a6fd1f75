import { useState } from 'react';
import { useFiles, useOpenPictures, useSettings } from '../../hooks/useSession.ts';
import type { OpenPictures } from '../../store/files.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/useWords.ts';
import { fewPlacesText } from './fewPlacesText.ts';
import styles from './OpenedFiles.module.css';
import { WholePictures } from './WholePictures.tsx';

/** The pictures open now, and what was done to them on the way in. */
export function OpenedFiles({ inUse }: { readonly inUse: boolean }) {
  const open = useOpenPictures();
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
function FewPlaces({ pictures }: Pick<OpenPictures, 'pictures'>) {
  const patchSize = useSettings(({ data }) => data.patchSize);
  const patchCount = useSettings(({ data }) => data.patchCount);
  const sentence = fewPlacesText(pictures, patchSize, patchCount);
  return sentence === undefined ? null : <p className={styles.remark}>{sentence}</p>;
}

function Whitening() {
  const { notation } = useWords('page');
  const whiten = useSettings((settings) => settings.data.preparation.whiten);
  const changePreparation = useSettings((settings) => settings.changePreparation);
  return (
    <Checkbox
      label={notation.whitening.name}
      hint={notation.whitening.sentence}
      checked={whiten}
      onChange={(wanted) => changePreparation({ whiten: wanted })}
    />
  );
}

function Remarks() {
  const digest = useSettings(({ data }) => data.digest);
  const lastOpened = useFiles((files) => files.lastOpened);
  if (!lastOpened || lastOpened.digest !== digest) return null;
  return lastOpened.remarks.map((remark, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two remarks may be the same; the list never reorders
    <p key={place} className={styles.remark}>
      {remark}
    </p>
  ));
}

/** Files that could not be used, each with its sentence, where it is seen at once; until it is dismissed or others are opened. */
export function RefusedFiles() {
  const lastOpened = useFiles((files) => files.lastOpened);
  const [dismissed, setDismissed] = useState<typeof lastOpened>();
  if (!lastOpened || lastOpened.refused.length === 0 || dismissed === lastOpened) return null;
  const { refused, pictures } = lastOpened;
  const title =
    refused.length === 1 ? 'A file could not be used' : `${refused.length} files could not be used`;
  return (
    <Notice kind="error" title={title} onDismiss={() => setDismissed(lastOpened)}>
      <ul className={styles.refused}>
        {refused.map(({ sentence }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the list never reorders
          <li key={place}>{sentence}</li>
        ))}
      </ul>
      {pictures.length === 0 && <p>What was there before is still there.</p>}
    </Notice>
  );
}
