import { useState } from 'react';
import { useFiles, useOpenPictures, useSettings } from '../../hooks/useSession.ts';
import type { FileAnswer, OpenPictures } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { visible } from '../../words/isolate.ts';
import { useWords } from '../../words/useWords.ts';
import { FileRemarks } from './FileRemarks.tsx';
import { fewPlaces } from './fewPlaces.ts';
import styles from './OpenedFiles.module.css';
import { Readings } from './Readings.tsx';
import { WholePictures } from './WholePictures.tsx';

/** Pictures that are listed at once. */
const page = 200;

/** The open pictures, and what was done to them when they were opened. */
export function OpenedFiles({ onAnswer }: { readonly onAnswer: (answer: FileAnswer) => void }) {
  const open = useOpenPictures();
  const remarked = useFiles(({ lastOpened }) => (lastOpened?.remarks.length ?? 0) > 0);
  const { files, opening } = useWords('files');
  const [listed, setListed] = useState<{ readonly open: OpenPictures; readonly count: number }>();
  if (!open) return null;
  const shown = listed?.open === open ? listed.count : page;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={styles.pictures} aria-label={opening.pictures.label} tabIndex={0}>
        {open.pictures.slice(0, shown).map(({ name, width, height, count }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one name; the list never reorders
          <li key={place}>
            <bdi className={styles.name} title={visible(name)}>
              {visible(name)}
            </bdi>
            <span className={styles.size}>{opening.pictures.size(width, height, count)}</span>
          </li>
        ))}
      </ul>
      {open.pictures.length > shown && (
        <Button
          kind="quiet"
          hint={files.listMore.sentence}
          onClick={() => setListed({ open, count: shown + page })}
        >
          {files.listMore.name(open.pictures.length - shown)}
        </Button>
      )}
      <FewPlaces pictures={open.pictures} />
      <Whitening open={open} />
      <WholePictures {...open} />
      {remarked && <FileRemarks />}
      <Otherwise open={open} onAnswer={onAnswer} />
    </>
  );
}

/** Known from the pictures' sizes alone, so it is said before anything is prepared. */
function FewPlaces({ pictures }: Pick<OpenPictures, 'pictures'>) {
  const patchSize = useSettings(({ data }) => data.patchSize);
  const patchCount = useSettings(({ data }) => data.patchCount);
  const { pictures: words } = useWords('files').opening;
  const places = fewPlaces(pictures, patchSize, patchCount);
  if (places === undefined) return null;
  return <p className={styles.remark}>{words.fewPlaces(places, patchSize, patchCount)}</p>;
}

function Whitening({ open: { advice } }: { readonly open: OpenPictures }) {
  const { whitening } = useWords('files').files;
  const { panelNotation } = useWords('panels');
  const { whiten, colour } = useSettings((settings) => settings.data.preparation);
  const changePreparation = useSettings((settings) => settings.changePreparation);
  // Patches in colour are whitened in their own way, always.
  if (colour) return null;
  return (
    <>
      <Checkbox
        label={panelNotation.whitening.name}
        hint={panelNotation.whitening.sentence}
        checked={whiten}
        onChange={(wanted) => changePreparation({ whiten: wanted })}
      />
      {advice && advice.whiten === whiten && <p className={styles.remark}>{whitening[advice.reason]}</p>}
    </>
  );
}

interface OtherwiseProps {
  readonly open: OpenPictures;
  readonly onAnswer: (answer: FileAnswer) => void;
}

/** The question how a file is to be read, asked again by the visitor. */
function Otherwise({ open, onAnswer }: OtherwiseProps) {
  const { readDifferently } = useWords('files').files;
  const [asked, setAsked] = useState<{ readonly open: OpenPictures; readonly file: number }>();
  const goTo = useGoTo();
  // The question disappears: keyboard and screen reader stay in this part of the page.
  const close = (): void => {
    setAsked(undefined);
    goTo('input');
  };
  const { readable = [] } = open;
  const question = readable.find(({ file }) => asked?.open === open && file === asked.file);
  if (question) {
    const { file } = question;
    return (
      <Readings
        again
        question={question}
        onAnswer={(reading) => {
          close();
          if (reading !== question.chosen) onAnswer({ file, reading });
        }}
        onLeave={close}
      />
    );
  }
  return readable.map(({ file, fileName }) => (
    <Button key={file} hint={readDifferently.sentence(fileName)} onClick={() => setAsked({ open, file })}>
      {readDifferently.name(readable.length === 1 ? undefined : fileName)}
    </Button>
  ));
}
