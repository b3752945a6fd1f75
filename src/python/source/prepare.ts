import { checkSyntax } from './checkSyntax.ts';
import { instrument } from './instrument.ts';
import { type LogicalLine, type SourceError, tokenize } from './tokens.ts';

/** A Python file, ready to be instrumented. */
export interface PythonSource {
  readonly text: string;
  readonly lines: readonly LogicalLine[];
}

/** Reads a file. Line ends of any system become \n. */
export const readSource = (text: string): PythonSource | SourceError => {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const tokenized = tokenize(plain);
  if (tokenized.type === 'error') return tokenized.error;
  return checkSyntax(tokenized.lines) ?? { text: plain, lines: tokenized.lines };
};

export const isSource = (read: PythonSource | SourceError): read is PythonSource => 'lines' in read;

export const instrumented = ({ text, lines }: PythonSource, traced: boolean): string =>
  instrument(text, lines, traced);

/** A function at the outermost level, and how many parameters it has. */
export interface DefinedFunction {
  readonly name: string;
  readonly parameters: number;
  readonly line: number;
}

export const functionsIn = ({ lines }: PythonSource): DefinedFunction[] =>
  lines
    .filter(({ indent, tokens }) => indent === 0 && tokens[0]?.text === 'def')
    .map(({ tokens, line }) => ({ name: tokens[1]?.text ?? '', parameters: countParameters(tokens), line }));

const countParameters = (tokens: LogicalLine['tokens']): number => {
  let depth = 0;
  let count = 0;
  for (const [n, { text, type }] of tokens.entries()) {
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') depth--;
    const before = tokens[n - 1]?.text;
    if (depth === 1 && type === 'name' && (before === '(' || before === ',')) count++;
  }
  return count;
};

/** Every name that is assigned, defined or imported in a file. */
export const namesIn = ({ lines }: PythonSource): string[] => {
  const names = new Set<string>();
  for (const { tokens } of lines) {
    const assigns = tokens.some(({ text }) => text === '=');
    const introduces = /^(?:def|class|import|from|for)$/.test(tokens[0]!.text);
    if (!assigns && !introduces) continue;
    for (const { type, text } of tokens) if (type === 'name') names.add(text);
  }
  return [...names];
};
