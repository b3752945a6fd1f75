import { useMemo, useState } from 'react';
import { notation } from '../../notation/notation.ts';
import type { Ask } from '../../store/ask.ts';
import { createLiveQuestion } from '../../store/liveAnswer.ts';
import { pictureName } from '../../store/pictureName.ts';
import { useRun } from '../../store/runStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useQuestion } from '../../ui/useQuestion.ts';
import styles from './PictureBrowser.module.css';
import { SourcePicture } from './SourcePicture.tsx';
import { Thumbnails } from './Thumbnails.tsx';

/** Pictures on one page of the browser, and the longer side of each in pixels. */
const page = 20;
const thumbnailSide = 96;
const pictureSide = 512;
const noRest = 0;

interface PictureBrowserProps {
  readonly ask: Ask;
  readonly runId: number | undefined;
}

/** All pictures of the source; one of them large, with the places where patches were cut. */
export function PictureBrowser({ ask, runId }: PictureBrowserProps) {
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState(0);
  const nameOf = usePictureNames();
  const list = useMemo(() => createLiveQuestion(ask, 'listPictures', noRest), [ask]);
  const wanted = useMemo(
    () => (runId === undefined ? undefined : { runId, first, count: page, side: thumbnailSide }),
    [runId, first],
  );
  const { reply: listed, failure } = useQuestion(list, wanted);
  const total = listed?.total ?? 0;
  const picture = Math.min(chosen, Math.max(total - 1, 0));
  const pages = (step: number) =>
    setFirst(Math.min(Math.max(0, first + step * page), Math.max(0, total - 1)));
  return (
    <Panel title="Where patches are cut" aside={total > 0 && `${total.toLocaleString('en-US')} pictures`}>
      {failure !== undefined && !listed && <p className={styles.remark}>{failure}</p>}
      {listed && runId !== undefined && total > 0 && (
        <>
          <Thumbnails listed={listed} chosen={picture} onChoose={setChosen} nameOf={nameOf} />
          {total > page && (
            <p className={styles.pages}>
              <Button
                kind="quiet"
                hint={notation.earlierPictures.sentence}
                blocked={first === 0 ? 'These are the first pictures.' : undefined}
                onClick={() => pages(-1)}
              >
                {notation.earlierPictures.name}
              </Button>
              <Button
                kind="quiet"
                hint={notation.laterPictures.sentence}
                blocked={first + page >= total ? 'These are the last pictures.' : undefined}
                onClick={() => pages(1)}
              >
                {notation.laterPictures.name}
              </Button>
            </p>
          )}
          <Large ask={ask} runId={runId} picture={picture} />
        </>
      )}
    </Panel>
  );
}

function Large({
  ask,
  runId,
  picture,
}: {
  readonly ask: Ask;
  readonly runId: number;
  readonly picture: number;
}) {
  const question = useMemo(() => createLiveQuestion(ask, 'showPicture', noRest), [ask]);
  const request = useMemo(() => ({ runId, picture, side: pictureSide }), [runId, picture]);
  const { reply } = useQuestion(question, request);
  const nameOf = usePictureNames();
  return reply && <SourcePicture shown={reply} name={nameOf(reply.picture)} />;
}

/** What the pictures are called: by their files, else by their number. */
function usePictureNames(): (picture: number) => string {
  const source = useRun((run) => run.settings?.data.source);
  const open = useRun((run) => run.openPictures);
  const mnist = useRun((run) => run.mnistPictures);
  return (picture) => {
    const rows = source === 'files' ? open?.pictures : source === 'mnist' ? mnist : undefined;
    const name = rows && pictureName(rows, picture);
    return name ?? `Picture ${picture + 1}`;
  };
}
