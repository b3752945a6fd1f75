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
import { decodeArrays, encodeArrays } from './arrayText.ts';
import { parseRun } from './parseRun.ts';
import type { SavedPictures, SavedRun } from './savedRun.ts';

const fileFormat = 'sparse-autoencoder-session';
const fileVersion = 1;

/** Everything that a session file holds. */
export interface SessionContents {
  /** The run on show first. */
  readonly runs: readonly SavedRun[];
  readonly pictures: readonly SavedPictures[];
  /** What the student has written, by the place where the exercise keeps it. */
  readonly code: Readonly<Record<string, string>>;
}

/** Why a file cannot be opened as a session file. */
export type SessionFileProblem = 'notASession' | 'newer' | 'damaged';

export type ReadSession =
  /** `left` counts the runs and pictures of the file that could not be read. */
  { readonly contents: SessionContents; readonly left: number } | { readonly refused: SessionFileProblem };

/** The file's text. The page has its turns meanwhile, however large the arrays are. */
export async function writeSession({ runs, pictures, code }: SessionContents): Promise<string> {
  const encoded = { runs: await encodeArrays(runs), pictures: await encodeArrays(pictures) };
  return JSON.stringify({ format: fileFormat, version: fileVersion, ...encoded, code });
}

const head = object({ format: literal(fileFormat), version: number() });

const body = object({
  runs: pipe(array(unknown()), maxLength(1000)),
  pictures: pipe(array(unknown()), maxLength(100)),
  code: record(string(), pipe(string(), maxLength(1_000_000))),
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
  const left = read.output.runs.length - runs.length + read.output.pictures.length - pictures.length;
  return { contents: { runs, pictures, code: read.output.code }, left };
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
