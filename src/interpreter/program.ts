import { ProgramSyntaxError } from './errors.ts';
import { compileFunction } from './evaluate/compileFunction.ts';
import type { Code } from './evaluate/machine.ts';
import { parseFile } from './syntax/parseFile.ts';
import { SourceText } from './syntax/sourceText.ts';
import type { ParsedFile } from './syntax/tree.ts';

/** A `.m` file. The name may carry folders; the function is called by the file's base name. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Parsed files, ready to run. */
export interface Program {
  readonly files: readonly SourceFile[];
  /** The functions that can be called from outside and from every file, by name. */
  readonly functions: ReadonlyMap<string, Code>;
  /** The files that are scripts, by base name. */
  readonly scripts: ReadonlyMap<string, ParsedFile>;
}

/** The file's name without folders and `.m`. */
const baseName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.m$/i, '');

/** Parses files into a program; the first error found is returned, not thrown. */
export const parseProgram = (files: readonly SourceFile[]): Program | ProgramSyntaxError => {
  const functions = new Map<string, Code>();
  const scripts = new Map<string, ParsedFile>();
  const program: Program = { files, functions, scripts };
  try {
    for (const file of files) {
      const parsed = parseFile(new SourceText(file.name, file.text));
      addFile(parsed, baseName(file.name), functions, scripts);
    }
  } catch (error) {
    if (error instanceof ProgramSyntaxError) return error;
    if (error instanceof RangeError) return tooComplicated(files);
    throw error;
  }
  return program;
};

/** The engine's stack was not enough for an expression of thousands of terms. */
const tooComplicated = ([first]: readonly SourceFile[]): ProgramSyntaxError =>
  new SourceText(first?.name ?? '', first?.text ?? '').error(0, 'An expression in this program is too long.');

/** A file that begins with a function gives that function; its others are seen by the file alone. */
const addFile = (
  parsed: ParsedFile,
  name: string,
  functions: Map<string, Code>,
  scripts: Map<string, ParsedFile>,
): void => {
  const own = compileFile(parsed, (other) => functions.get(other));
  const [first] = parsed.statements;
  if (first?.type !== 'function') {
    scripts.set(name, parsed);
    for (const [key, code] of own) functions.set(key, code);
    return;
  }
  const main = own.get(first.definition.name);
  if (main === undefined) return;
  functions.set(name, main);
  // A function whose file has another name can be called by its own name too, unless a file has that name.
  if (!functions.has(main.name)) functions.set(main.name, main);
};

/** The functions of a file, which see each other before those of other files. */
export const compileFile = (
  parsed: ParsedFile,
  others: (name: string) => Code | undefined,
): ReadonlyMap<string, Code> => {
  const own = new Map<string, Code>();
  const lookup = (name: string): Code | undefined => own.get(name) ?? others(name);
  for (const definition of parsed.functions) own.set(definition.name, compileFunction(definition, lookup));
  return own;
};
