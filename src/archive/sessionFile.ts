import {
  array,
  boolean,
  instance,
  literal,
  maxLength,
  number,
  object,
  optional,
  pipe,
  record,
  safeParse,
  string,
  unknown,
} from 'valibot';
import type { Race } from '../store/race.ts';
import { decodeArrays, encodeArrays } from './arrayText.ts';
import { bytesIn } from './packRun.ts';
import { parseRun } from './parseRun.ts';
import { packEntry, packRace, unpackRace } from './raceRecord.ts';
import type { SavedPictures, SavedRun } from './savedRun.ts';

const fileFormat = 'sparse-autoencoder-session';
/** 2 since a file may hold a race, which the pages before it would lose without a word. */
const fileVersion = 2;
/** Bytes of a race's runs that go into one file. Those for which there is no room are trained again. */
const mostRaceBytes = 64 * 2 ** 20;

/** Everything that a session file holds. */
export interface SessionContents {
  /** The run on show first. */
  readonly runs: readonly SavedRun[];
  readonly pictures: readonly SavedPictures[];
  /** What the student has written, by the place where the exercise keeps it. */
  readonly code: Readonly<Record<string, string>>;
  /** The last race; at rest where it was read. */
  readonly race?: Race | undefined;
}

/** Why a file cannot be opened as a session file; `unreadable` where the browser does not give its text. */
export type SessionFileProblem = 'unreadable' | 'notASession' | 'newer' | 'damaged';

export type ReadSession =
  /** `left` counts the runs, pictures and races of the file that could not be read. */
  { readonly contents: SessionContents; readonly left: number } | { readonly refused: SessionFileProblem };

/** The file's text. The page has its turns meanwhile, however large the arrays are. */
export async function writeSession({ runs, pictures, code, race }: SessionContents): Promise<string> {
  const encoded = { runs: await encodeArrays(runs), pictures: await encodeArrays(pictures) };
  const raceRecord = race && { race: packRace(race), runs: await encodeArrays(runsOfRace(race)) };
  return JSON.stringify({ format: fileFormat, version: fileVersion, ...encoded, code, race: raceRecord });
}

interface RunOfRace {
  readonly place: number;
  readonly run: SavedRun;
}

function runsOfRace({ entries }: Race): RunOfRace[] {
  let bytes = 0;
  return entries.flatMap((entry, place) => {
    const run = packEntry(entry, place, Date.now());
    bytes += bytesIn(run);
    return run && bytes <= mostRaceBytes ? [{ place, run }] : [];
  });
}

const head = object({ format: literal(fileFormat), version: number() });

const body = object({
  runs: pipe(array(unknown()), maxLength(1000)),
  pictures: pipe(array(unknown()), maxLength(100)),
  code: record(string(), pipe(string(), maxLength(1_000_000))),
  race: optional(unknown()),
});

const savedRace = object({
  race: unknown(),
  runs: pipe(array(object({ place: number(), run: unknown() })), maxLength(100)),
});

const savedPictures = object({
  digest: pipe(string(), maxLength(64)),
  files: pipe(
    array(
      object({
        name: pipe(string(), maxLength(1000)),
        type: pipe(string(), maxLength(200)),
        bytes: instance(Uint8Array),
      }),
    ),
    maxLength(10_000),
  ),
  answers: array(
    object({
      file: number(),
      reading: optional(pipe(string(), maxLength(10_000))),
      entry: optional(pipe(string(), maxLength(1000))),
      replaceNotFinite: optional(boolean()),
    }),
  ),
});

/** Reads a session file, whoever wrote it. Never throws: one bad run leaves the others. */
export async function readSession(text: string): Promise<ReadSession> {
  const given = parsed(text);
  const known = safeParse(head, given);
  if (!known.success) return { refused: 'notASession' };
  if (known.output.version > fileVersion) return { refused: 'newer' };
  const read = safeParse(body, given);
  if (!read.success) return { refused: 'damaged' };
  const runs = (await each(read.output.runs)).flatMap((one) => {
    const parsedRun = parseRun(one);
    return 'run' in parsedRun ? [parsedRun.run] : [];
  });
  const pictures = (await each(read.output.pictures)).flatMap(picturesOf);
  const { code } = read.output;
  const race = read.output.race === undefined ? undefined : await raceOf(read.output.race);
  const lost = read.output.race !== undefined && !race ? 1 : 0;
  const left = read.output.runs.length - runs.length + read.output.pictures.length - pictures.length + lost;
  return { contents: { runs, pictures, code, ...(race && { race }) }, left };
}

/** A race whose runs cannot all be read is there; those are trained again. */
async function raceOf(given: unknown): Promise<Race | undefined> {
  const read = safeParse(savedRace, given);
  if (!read.success) return undefined;
  const { race, runs } = read.output;
  const decoded = await each(runs.map(({ run }) => run));
  return unpackRace(race, new Map(runs.map(({ place }, at) => [place, decoded[at]])));
}

const each = async (parts: readonly unknown[]): Promise<readonly unknown[]> =>
  (await decodeArrays(parts)) as readonly unknown[];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function picturesOf(given: unknown): SavedPictures[] {
  const read = safeParse(savedPictures, given);
  return read.success ? [read.output as SavedPictures] : [];
}
