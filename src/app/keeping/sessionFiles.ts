import { withFreeIds } from '../../archive/freeIds.ts';
import { packRun, unpackRun } from '../../archive/packRun.ts';
import type { SavedPictures, SavedRun } from '../../archive/savedRun.ts';
import { readSession, type SessionFileProblem, writeSession } from '../../archive/sessionFile.ts';
import type { Snapshot } from '../../store/shelf.ts';
import { saveFile } from '../../ui/saveFile.ts';
import type { ActionParts } from './actionParts.ts';
import { filesOf, rememberPictures } from './keptPictures.ts';
import { keptTexts } from './keptTexts.ts';
import { addRace, raceOfSession } from './raceOfSession.ts';

/** Bytes of runs that go into one file; the newest first. */
const mostBytes = 64 * 2 ** 20;

/** Saves the session as a file: the run on show first, then what is kept. Without storage it is the runs of this visit. */
export async function collectSession(parts: ActionParts): Promise<void> {
  const { session, archive, keeping, followed } = parts;
  followed.saveNow();
  await followed.settled();
  const shown = { run: session.run.getState(), guided: session.guided.getState().current };
  const onShow = packed(shown, keeping.getState().saved?.id ?? 'shown');
  const others = await keptRuns(archive, keeping.getState().runs, onShow?.id).catch(() =>
    session.keptRuns.getState().runs.flatMap((one, at) => packed(one, `left${at}`) ?? []),
  );
  const runs = [...(onShow ? [onShow] : []), ...others];
  const digests = new Set(runs.flatMap(({ now: { digest } }) => digest ?? []));
  const pictures: SavedPictures[] = [];
  for (const digest of digests) {
    const files = (await filesOf(session, digest)) ?? (await archive.pictures(digest).catch(() => undefined));
    if (files) pictures.push(files);
  }
  const race = await raceOfSession(parts);
  const text = await writeSession({ runs, pictures, code: keptTexts(), race });
  saveFile(new Blob([text], { type: 'application/json' }), 'sparse-autoencoder-session.json');
}

function packed({ run, guided }: Pick<Snapshot, 'run' | 'guided'>, id: string): SavedRun | undefined {
  const began = guided && { experiment: guided.experiment.id };
  return packRun({ run }, { id, name: '', pinned: false, savedAt: Date.now(), ...began });
}

async function keptRuns(
  archive: ActionParts['archive'],
  summaries: ReturnType<ActionParts['keeping']['getState']>['runs'],
  onShow: string | undefined,
): Promise<SavedRun[]> {
  const runs: SavedRun[] = [];
  let bytes = 0;
  for (const { id, bytes: size } of summaries) {
    bytes += size;
    if (id === onShow || bytes > mostBytes) continue;
    const read = await archive.read(id);
    if (read && 'run' in read) runs.push(read.run);
  }
  return runs;
}

interface AddedSession {
  readonly runs: number;
  readonly left: number;
  /** What became of its race. */
  readonly race?: 'added' | 'leftOut';
  readonly texts: Readonly<Record<string, string>>;
}

/** Adds what a session file holds to what is kept, and shows its first run. What cannot be kept can still be shown. */
export async function addSession(
  parts: ActionParts,
  file: File,
): Promise<AddedSession | { readonly refused: SessionFileProblem }> {
  const { session, archive, keeping, show, refresh, newId } = parts;
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { refused: 'unreadable' };
  const read = await readSession(text);
  if ('refused' in read) return read;
  const { pictures, code, race } = read.contents;
  const known = keeping.getState().runs.map(({ id }) => id);
  const runs = withFreeIds(read.contents.runs, known, newId);
  for (const one of pictures) {
    rememberPictures(session, one);
    await archive.savePictures(one).catch(() => undefined);
  }
  const isSaver = keeping.getState().saver === 'here';
  if (isSaver) {
    for (const run of runs.toReversed()) await archive.add(run).catch(() => undefined);
    await refresh().catch(() => undefined);
  } else
    session.keptRuns.setState(({ runs: before }) => ({ runs: [...runs.slice(1).map(unpackRun), ...before] }));
  const [first] = runs;
  if (first) await show(first);
  const became = race && ((await addRace(parts, race)) ? 'added' : 'leftOut');
  return { runs: runs.length, left: read.left, texts: code, ...(became && { race: became }) };
}
