import { useRef, useState } from 'react';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePictureNames } from '../../hooks/usePictureNames.ts';
import { useRun } from '../../hooks/useSession.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLast } from '../../ui/useLast.ts';
import { useOnScreen } from '../../ui/useWindow.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import type { Part } from './crop.ts';
import { PictureBeside, type View } from './PictureBeside.tsx';
import { pageAround } from './pageAround.ts';
import saveStyles from './Save.module.css';
import { Save } from './Save.tsx';
import { pictureToSave } from './savables.ts';
import { useRunNow } from './useRunNow.ts';
import styles from './WholePicture.module.css';

/** Milliseconds between two reconstructions of a whole picture while training. */
const interval = 2000;
const overlapNames = ['none', 'half'] as const;
type Overlap = (typeof overlapNames)[number];

/** A whole picture through the network, patch by patch, beside the original. Asked only while it is in the window. */
export function WholePicture() {
  const { panelNotation, reconstructions } = useWords('panels');
  const box = useRef<HTMLDivElement>(null);
  const visible = useOnScreen(box);
  const { runId, preparing } = useRunNow();
  const patchSize = useRun((run) => run.settings?.data.patchSize);
  const [chosen, setChosen] = useState(0);
  const [overlap, setOverlap] = useState<Overlap>('none');
  const [wanted, setWanted] = useState<View>('rebuilt');
  const [part, setPart] = useState<Part>('whole');

  const aboutRun = runId === undefined ? undefined : { runId };
  const list = useLast(useAnswer('listRunPictures', aboutRun, { once: true }).reply);
  const pictures = list?.pictures ?? [];
  const count = pictures.length;
  const picture = (pictures.find((one) => one.picture === chosen) ?? pictures[0])?.picture ?? 0;
  const page = pageAround(
    Math.max(
      0,
      pictures.findIndex((one) => one.picture === picture),
    ),
    count,
  );
  /** The first picture of the page that begins at a place of the list. */
  const jumpTo = (place: number | undefined, label: string) => {
    const first = place === undefined ? undefined : pictures[place];
    return first ? [{ value: String(first.picture), label }] : [];
  };
  const removesMean = useRun((run) => run.settings?.data.preparation.removeMean ?? true);
  const nameOf = usePictureNames();

  const aboutPicture = aboutRun && count > 0 ? { ...aboutRun, picture } : undefined;
  const original = useLast(useAnswer('readPicture', aboutPicture, { once: true }).reply);

  const stride = overlap === 'none' ? (patchSize ?? 0) : Math.ceil((patchSize ?? 0) / 2);
  const view = removesMean || wanted !== 'means' ? wanted : 'rebuilt';
  const request = visible && stride > 0 && aboutPicture ? { ...aboutPicture, stride, view } : undefined;
  const { reply, failure: refusal } = useAnswer('reconstructPicture', request, { interval });
  const failure = useRefusalText(refusal);
  const latest = useLast(reply);

  const onShow = latest && original && { original, reply: latest };

  return (
    <Panel
      title={reconstructions.picture}
      aside={
        onShow && (
          <div className={saveStyles.aside}>
            {reconstructions.iteration(onShow.reply.iteration)}
            <Save
              words={reconstructions.saves.picture}
              large
              savable={
                onShow.original.picture === onShow.reply.picture
                  ? () => pictureToSave(onShow, part, nameOf(onShow.reply.picture), reconstructions)
                  : undefined
              }
            />
          </div>
        )
      }
    >
      <div ref={box} className={styles.picture} data-waiting={preparing}>
        {list && count === 0 ? (
          <p className={styles.words}>{reconstructions.noPictures}</p>
        ) : (
          <>
            <div className={styles.controls}>
              <SelectField
                label={panelNotation.wholePicture.name}
                hint={panelNotation.wholePicture.sentence}
                value={String(picture)}
                options={[
                  ...jumpTo(page.before, panelNotation.earlierPictures.name),
                  ...pictures.slice(page.first, page.end).map(({ picture: place, width, height }) => ({
                    value: String(place),
                    label: reconstructions.sized(nameOf(place), width, height),
                  })),
                  ...jumpTo(page.after, panelNotation.laterPictures.name),
                ]}
                onChange={(value) => setChosen(Number(value))}
              />
              <Segmented
                label={panelNotation.overlap.name}
                hint={panelNotation.overlap.sentence}
                hideLabel
                value={overlap}
                options={overlapNames.map((value) => ({ value, label: reconstructions.overlaps[value] }))}
                onChange={setOverlap}
              />
            </div>
            {onShow ? (
              <PictureBeside
                {...onShow}
                removesMean={removesMean}
                nameOf={nameOf}
                view={wanted}
                onView={setWanted}
                part={part}
                onPart={setPart}
              />
            ) : (
              <p className={styles.empty}>{failure ?? reconstructions.rebuilding}</p>
            )}
            {latest && <Method patchCount={latest.patchCount} />}
          </>
        )}
      </div>
    </Panel>
  );
}

/** What exactly is done to a whole picture. */
function Method({ patchCount }: { readonly patchCount: number }) {
  const { reconstructions } = useWords('panels');
  const data = useRun((run) => run.settings?.data);
  if (!data) return null;
  const { patchSize, preparation } = data;
  return (
    <p className={styles.words}>
      {reconstructions.together([
        reconstructions.throughNetwork(patchCount, patchSize),
        reconstructions.method(preparation),
      ])}
    </p>
  );
}
