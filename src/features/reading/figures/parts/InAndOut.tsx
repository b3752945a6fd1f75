import { useMemo } from 'react';
import { greyColours } from '../../../../core/reconstruction/colours.ts';
import { useAnswer } from '../../../../hooks/useAnswer.ts';
import { useRun } from '../../../../hooks/useSession.ts';
import { useLast } from '../../../../ui/useLast.ts';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { Pictures } from './Pictures.tsx';

const shownPatches = [0, 1, 2, 3, 4, 5, 6, 7];

/** Some patches of the session around, and what its network puts out for them now. */
export function InAndOut() {
  const { reading } = useRoom();
  const words = reading.inAndOut;
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const request = runId === undefined ? undefined : { runId, patches: shownPatches };
  const reply = useLast(useAnswer('reconstructPatches', request, { interval: 500 }).reply);
  const rows = useMemo(
    () =>
      reply && [
        { label: words.patches, colours: greyColours(reply.x) },
        { label: words.outputs, colours: greyColours(reply.a3) },
      ],
    [reply, words],
  );
  if (!reply || !rows) return null;
  const pixels = Math.round(Math.sqrt(reply.x.length / reply.patches.length));
  return (
    <div>
      <Pictures label={words.strip} rows={rows} count={reply.patches.length} pixels={pixels} />
      <p className={styles.note}>{words.strip}</p>
    </div>
  );
}
