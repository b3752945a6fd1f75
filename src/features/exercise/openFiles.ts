import { type CodeFile, type CodeLanguage, codeLanguages } from '../../exercise/messages.ts';
import type { CodeProblem } from '../../exercise/reports.ts';
import type { Assignment } from './assignments.ts';
import { languageFacts } from './codeLanguages.ts';
import type { Code } from './keptCode.ts';

const mostFiles = 20;
const mostBytes = 200_000;

export type Opened =
  | { readonly type: 'opened'; readonly code: Code }
  | { readonly type: 'refused'; readonly problem: CodeProblem };

/** The part of a `File` that is read. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Reads files of one language. The one with the course's name, or else the cost function that takes seven arguments, or a file that is
 * opened alone, takes the place of the main file; the others become helper files. Helper files that are there already stay.
 */
export async function openFiles(
  files: readonly ReadableFile[],
  before: Code,
  { name: assignment, language, mainFile }: Pick<Assignment, 'name' | 'language' | 'mainFile'>,
): Promise<Opened> {
  const refused = refusal(files, language);
  if (refused !== undefined) return { type: 'refused', problem: refused };
  const read: CodeFile[] = [];
  for (const file of files) {
    const { name } = file;
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) return { type: 'refused', problem: { id: 'unreadable', name } };
    read.push({ name, text: decode(bytes) });
  }
  const named = read.find(({ name }) => name.toLowerCase() === mainFile.toLowerCase());
  const alone = read.length === 1 ? read[0] : undefined;
  const main = named ?? (assignment === 'cost' ? read.find(({ text }) => takesSeven[language](text)) : alone);
  const [oldMain, ...oldHelpers] = before;
  const helpers = read.filter((file) => file !== main);
  const kept = oldHelpers.filter(({ name }) => helpers.every((helper) => helper.name !== name));
  const first: CodeFile = main ? { name: mainFile, text: main.text } : oldMain;
  return { type: 'opened', code: [first, ...kept, ...helpers] };
}

/** The language of files whose names all end as its files do. */
export function languageOfFiles(files: readonly Pick<ReadableFile, 'name'>[]): CodeLanguage | undefined {
  return codeLanguages.find((language) => files.every(({ name }) => isOf(language, name)));
}

const isOf = (language: CodeLanguage, name: string): boolean =>
  name.toLowerCase().endsWith(languageFacts[language].extension);

function refusal(files: readonly ReadableFile[], language: CodeLanguage): CodeProblem | undefined {
  const foreign = files.find(({ name }) => !isOf(language, name));
  const { extension, name: languageName } = languageFacts[language];
  if (foreign) return { id: 'otherKind', name: foreign.name, language: languageName, extension };
  if (files.length > mostFiles) return { id: 'tooMany', count: files.length, most: mostFiles };
  const large = files.find(({ size }) => size > mostBytes);
  if (large) return { id: 'tooLarge', name: large.name, most: mostBytes };
  return undefined;
}

/** UTF-8 where the bytes are that, else Latin-1, as older editors wrote it. */
function decode(bytes: ArrayBuffer): string {
  const text = decodeWith('utf-8', bytes) ?? new TextDecoder('latin1').decode(bytes);
  return text.replaceAll(/\r\n?/g, '\n');
}

function decodeWith(encoding: string, bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const takesSeven: Readonly<Record<CodeLanguage, (text: string) => boolean>> = {
  octave: takesSevenInOctave,
  python: (text) =>
    [...text.matchAll(/^def\s+\w+\s*\(([^)]*)\)/gm)].some(
      ([, parameters = '']) => parameters.split(',').filter((part) => part.trim() !== '').length === 7,
    ),
};

function takesSevenInOctave(text: string): boolean {
  const joined = text.replaceAll(/\.\.\.[^\n]*\n/g, ' ');
  const parameters = /function[^\n(]*\(([^)]*)\)/.exec(joined)?.[1] ?? '';
  return parameters.split(',').length === 7;
}
