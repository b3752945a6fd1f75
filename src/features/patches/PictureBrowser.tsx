import { useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePictureNames } from '../../hooks/usePictureNames.ts';
import { usePatchChoice } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './PictureBrowser.module.css';
import { type FoundPatch, SourcePicture } from './SourcePicture.tsx';
import { Thumbnails } from './Thumbnails.tsx';

/** Pictures on one page of the browser, and the longer side of each in pixels. */
const page = 20;
const thumbnailSide = 96;
const pictureSide = 512;

interface PictureBrowserProps {
  readonly runId: number | undefined;
}

/** All pictures of the source; one of them large, with the places where patches were cut. */
export function PictureBrowser({ runId }: PictureBrowserProps) {
  const { panelNotation, patches } = useWords('panels');
  const words = patches.browser;
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState(0);
  const nameOf = usePictureNames();
  const found = useFoundPatch(runId);
  useEffect(() => {
    if (!found) return;
    setChosen(found.picture);
    setFirst(page * Math.floor(found.picture / page));
  }, [found]);
  const wanted = runId === undefined ? undefined : { runId, first, count: page, side: thumbnailSide };
  const { reply: listed, failure: refusal } = useAnswer('listPictures', wanted, { once: true });
  const failure = useRefusalText(refusal);
  const total = listed?.total ?? 0;
  const picture = Math.min(chosen, Math.max(total - 1, 0));
  const pages = (step: number) =>
    setFirst(Math.min(Math.max(0, first + step * page), Math.max(0, total - 1)));
  return (
    <Panel title={words.title} aside={total > 0 && words.pictures(total)}>
      {failure !== undefined && !listed && <p className={styles.remark}>{failure}</p>}
      {listed && runId !== undefined && total > 0 && (
        <>
          <Thumbnails listed={listed} chosen={picture} onChoose={setChosen} nameOf={nameOf} />
          {total > page && (
            <p className={styles.pages}>
              <Button
                kind="quiet"
                hint={panelNotation.earlierPictures.sentence}
                blocked={first === 0 ? words.first : undefined}
                onClick={() => pages(-1)}
              >
                {panelNotation.earlierPictures.name}
              </Button>
              <Button
                kind="quiet"
                hint={panelNotation.laterPictures.sentence}
                blocked={first + page >= total ? words.last : undefined}
                onClick={() => pages(1)}
              >
                {panelNotation.laterPictures.name}
              </Button>
            </p>
          )}
          <Large runId={runId} picture={picture} found={found?.picture === picture ? found : undefined} />
        </>
      )}
    </Panel>
  );
}

/** The place of the patch that the visitor asked for; undefined where none was asked for, or it was not cut from a picture. */
function useFoundPatch(runId: number | undefined): FoundPatch | undefined {
  const sought = usePatchChoice((choice) => choice.sought);
  const wanted = runId === undefined || !sought ? undefined : { runId, patch: sought.patch };
  const { reply } = useAnswer('findPatch', wanted, { once: true, occasion: sought });
  return useMemo(() => reply && sought && { ...reply, patch: sought.patch }, [reply, sought]);
}

interface LargeProps {
  readonly runId: number;
  readonly picture: number;
  readonly found: FoundPatch | undefined;
}

function Large({ runId, picture, found }: LargeProps) {
  const { reply } = useAnswer('showPicture', { runId, picture, side: pictureSide }, { once: true });
  const nameOf = usePictureNames();
  return reply && <SourcePicture shown={reply} name={nameOf(reply.picture)} found={found} />;
}
