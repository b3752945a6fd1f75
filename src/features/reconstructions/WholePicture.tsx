import { useMemo, useRef, useState } from 'react';
import { notation } from '../../notation/notation.ts';
import type { Ask } from '../../store/ask.ts';
import { createLiveQuestion } from '../../store/liveAnswer.ts';
import { questionAboutRun } from '../../store/liveAnswerAboutRun.ts';
import { useRun } from '../../store/runStore.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useLast } from '../../ui/useLast.ts';
import { useOnScreen } from '../../ui/useOnScreen.ts';
import { useQuestion } from '../../ui/useQuestion.ts';
import type { Part } from './crop.ts';
import { Method } from './Method.tsx';
import { PictureBeside, type View } from './PictureBeside.tsx';
import saveStyles from './Save.module.css';
import { Save } from './Save.tsx';
import { pictureToSave } from './savables.ts';
import { usePictureNames } from './usePictureNames.ts';
import { useRunNow } from './useRunNow.ts';
import styles from './WholePicture.module.css';
import { grouped } from './words.ts';

/** Milliseconds between two reconstructions of a whole picture while training. */
const interval = 2000;
const overlaps = [
  { value: 'none', label: 'Side by side' },
  { value: 'half', label: 'Overlapping' },
] as const;
type Overlap = (typeof overlaps)[number]['value'];

/** A whole picture through the network, patch by patch, beside the original. Asked only while it is in the window. */
export function WholePicture({ ask }: { readonly ask: Ask }) {
  const box = useRef<HTMLDivElement>(null);
  const visible = useOnScreen(box);
  const { runId, preparing } = useRunNow();
  const patchSize = useRun((run) => run.settings?.data.patchSize);
  const [chosen, setChosen] = useState(0);
  const [overlap, setOverlap] = useState<Overlap>('none');
  const [wanted, setWanted] = useState<View>('rebuilt');
  const [part, setPart] = useState<Part>('whole');

  const listing = useMemo(() => createLiveQuestion(ask, 'measurePictures', interval), [ask]);
  const listRequest = useMemo(() => (runId === undefined ? undefined : { runId }), [runId]);
  const list = useLast(useQuestion(listing, listRequest).reply);
  const pictures = list?.pictures ?? [];
  const count = pictures.length;
  const picture = (pictures.find((one) => one.picture === chosen) ?? pictures[0])?.picture ?? 0;
  const removesMean = useRun((run) => run.settings?.data.preparation.removeMean ?? true);
  const nameOf = usePictureNames();

  const reading = useMemo(() => createLiveQuestion(ask, 'readPicture', 0), [ask]);
  const readRequest = useMemo(
    () => (runId === undefined || count === 0 ? undefined : { runId, picture }),
    [runId, count, picture],
  );
  const original = useLast(useQuestion(reading, readRequest).reply);

  const question = useMemo(() => questionAboutRun(ask, 'reconstructPicture', interval), [ask]);
  const request = useMemo(() => {
    if (!visible || runId === undefined || patchSize === undefined || count === 0) return undefined;
    const stride = overlap === 'none' ? patchSize : Math.ceil(patchSize / 2);
    return { runId, picture, stride, view: removesMean || wanted !== 'means' ? wanted : 'rebuilt' };
  }, [visible, runId, patchSize, count, picture, overlap, wanted, removesMean]);
  const { reply, failure } = useQuestion(question, request);
  const latest = useLast(reply);

  const onShow = latest && original && { original, reply: latest };

  return (
    <Panel
      title="A whole picture"
      aside={
        onShow && (
          <div className={saveStyles.aside}>
            iteration {grouped(onShow.reply.iteration)}
            <Save
              what="this picture and its original"
              large
              savable={
                onShow.original.picture === onShow.reply.picture
                  ? () => pictureToSave(onShow, part, nameOf(onShow.reply.picture))
                  : undefined
              }
            />
          </div>
        )
      }
    >
      <div ref={box} className={styles.picture} data-waiting={preparing}>
        {list && count === 0 ? (
          <p className={styles.words}>
            These patches were not cut from pictures, so there is no whole to rebuild.
          </p>
        ) : (
          <>
            <div className={styles.controls}>
              <SelectField
                label={notation.wholePicture.name}
                hint={notation.wholePicture.sentence}
                value={String(picture)}
                options={pictures.map(({ picture: place, width, height }) => ({
                  value: String(place),
                  label: `${nameOf(place)} (${width}×${height})`,
                }))}
                onChange={(value) => setChosen(Number(value))}
              />
              <Segmented
                label={notation.overlap.name}
                hint={notation.overlap.sentence}
                hideLabel
                value={overlap}
                options={overlaps}
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
              <p className={styles.empty}>{failure ?? 'Rebuilding …'}</p>
            )}
            {latest && <Method patchCount={latest.patchCount} />}
          </>
        )}
      </div>
    </Panel>
  );
}
