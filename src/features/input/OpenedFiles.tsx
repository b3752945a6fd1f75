import { useFiles, useOpenPictures, useSettings } from '../../hooks/useSession.ts';
import type { OpenPictures } from '../../store/files.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { visible } from '../../words/isolate.ts';
import { useWords } from '../../words/useWords.ts';
import { FileRemarks } from './FileRemarks.tsx';
import { fewPlaces } from './fewPlaces.ts';
import styles from './OpenedFiles.module.css';
import { WholePictures } from './WholePictures.tsx';

/** The pictures open now, and what was done to them on the way in. */
export function OpenedFiles() {
  const { input } = useWords('page');
  const open = useOpenPictures();
  const remarked = useFiles(({ lastOpened }) => (lastOpened?.remarks.length ?? 0) > 0);
  if (!open) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.pictures} aria-label={input.open.label} tabIndex={0}>
        {open.pictures.map(({ name, width, height, count }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one name; the list never reorders
          <li key={place}>
            <bdi className={styles.name} title={visible(name)}>
              {visible(name)}
            </bdi>
            <span className={styles.size}>{input.open.size(width, height, count)}</span>
          </li>
        ))}
      </ul>
      <FewPlaces pictures={open.pictures} />
      <Whitening />
      <WholePictures pictures={open.pictures} photographs={open.photographs} />
      {remarked && <FileRemarks />}
    </>
  );
}

/** Known from the pictures' sizes alone, so it is said before anything is prepared. */
function FewPlaces({ pictures }: Pick<OpenPictures, 'pictures'>) {
  const patchSize = useSettings(({ data }) => data.patchSize);
  const patchCount = useSettings(({ data }) => data.patchCount);
  const { input } = useWords('page');
  const places = fewPlaces(pictures, patchSize, patchCount);
  if (places === undefined) return null;
  return <p className={styles.remark}>{input.open.fewPlaces(places, patchSize, patchCount)}</p>;
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
