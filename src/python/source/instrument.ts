import { colonOf, isHead } from './checkSyntax.ts';
import type { LogicalLine, Token } from './tokens.ts';

/** Text to insert into a source at a place, or to replace the text from there to `until`. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly until?: number;
}

const looping: ReadonlySet<string> = new Set(['while', 'if', 'elif', 'for']);
const augmented = /^(?:\*\*|\/\/|>>|<<|[-+*/%@&|^])=$/;

/**
 * The source with calls of `__k` (a step was made), `__t` (a variable was assigned), `__r` (a value is returned) and `__p` (a
 * parameter was given), for MicroPython has no `sys.settrace`. No line is added, so that the lines of errors are the student's.
 */
export const instrument = (source: string, lines: readonly LogicalLine[], traced: boolean): string => {
  const insertions: Insertion[] = [];
  let opens: LogicalLine | undefined;
  for (const line of lines) {
    const first = line.tokens[0]!;
    if (isHead(line)) {
      const colon = colonOf(line);
      insertions.push(...headSteps(line, colon));
      const rest = line.tokens.slice(colon + 1);
      if (rest.length > 0) {
        insertions.push({ at: rest[0]!.start, text: begin(line, traced) });
        if (traced) insertions.push(...traces(rest));
      }
      opens = rest.length > 0 ? undefined : line;
    } else {
      if (opens && first.text !== '@') insertions.push({ at: first.start, text: begin(opens, traced) });
      if (traced) insertions.push(...traces(line.tokens));
      opens = undefined;
    }
    insertions.push(
      ...reversedComparisons(line.tokens),
      ...starImports(line.tokens),
      ...conversions(line.tokens),
    );
  }
  return withInsertions(source, insertions);
};

/** What the first simple statement of a block begins with. */
const begin = (head: LogicalLine, traced: boolean): string => {
  const { line } = head;
  const step = `__k(${line});`;
  if (!traced || head.tokens[0]!.text !== 'def') return step;
  const parameters = parametersOf(head.tokens).map((name) => `__p(${line},"${name}",${name});`);
  return step + parameters.join('');
};

const parametersOf = (tokens: readonly Token[]): string[] => {
  const names: string[] = [];
  let depth = 0;
  for (const [n, { text, type }] of tokens.entries()) {
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') depth--;
    const before = tokens[n - 1]?.text;
    if (depth === 1 && type === 'name' && (before === '(' || before === ',')) names.push(text);
  }
  return names;
};

/** A step in the condition of a loop or branch, where the body cannot catch what ends the program. */
const headSteps = ({ tokens, line }: LogicalLine, colon: number): Insertion[] => {
  const [first] = tokens;
  if (!first || !looping.has(first.text)) return [];
  const from = first.text === 'for' ? tokens.findIndex(({ text }) => text === 'in') + 1 : 1;
  const start = tokens[from];
  const end = tokens[colon - 1];
  if (!start || !end || from === 0) return [];
  return [
    { at: start.start, text: `__k(${line}) and (` },
    { at: end.end, text: ')' },
  ];
};

/** The simple statements of a line, cut at semicolons. */
const statementsOf = (tokens: readonly Token[]): Token[][] => {
  const statements: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    const { text, type } = token;
    if (type === 'operator' && /^[([{]$/.test(text)) depth++;
    else if (type === 'operator' && /^[)\]}]$/.test(text)) depth--;
    if (text === ';' && depth === 0) statements.push([]);
    else statements.at(-1)!.push(token);
  }
  return statements.filter(({ length }) => length > 0);
};

const traces = (tokens: readonly Token[]): Insertion[] =>
  statementsOf(tokens).flatMap((statement) => {
    const [first] = statement;
    const last = statement.at(-1)!;
    if (first!.text === 'return' && statement.length > 1)
      return [
        { at: statement[1]!.start, text: `__r(${first!.line},(` },
        { at: last.end, text: '))' },
      ];
    const calls = targetsOf(statement).map((name) => `;__t(${first!.line},"${name}",${name})`);
    return calls.length > 0 ? [{ at: last.end, text: calls.join('') }] : [];
  });

/** The variables that a statement assigns: `a`, `a[…]` gives a, `self.a` gives self.a. */
const targetsOf = (statement: readonly Token[]): string[] => {
  const ends: number[] = [];
  let depth = 0;
  for (const [n, { text, type }] of statement.entries()) {
    if (type === 'string') continue;
    if (text === 'lambda') break;
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text)) depth--;
    else if (depth === 0 && (text === '=' || augmented.test(text))) ends.push(n);
    else if (depth === 0 && text === ':' && ends.length === 0) return [];
  }
  const last = ends.at(-1);
  if (last === undefined) return [];
  return [...new Set(namesBefore(statement.slice(0, last)))];
};

const namesBefore = (tokens: readonly Token[]): string[] => {
  const names: string[] = [];
  let depth = 0;
  for (let n = 0; n < tokens.length; n++) {
    const { text, type } = tokens[n]!;
    if (text === '[') depth++;
    else if (text === ']') depth--;
    if (type !== 'name' || depth > 0 || tokens[n - 1]?.text === '.') {
      // `[a, b] = …` unpacks: a bracket at the start of a target is no subscript.
      if (text === '[' && (n === 0 || tokens[n - 1]!.text === ',' || tokens[n - 1]!.text === '=')) depth--;
      continue;
    }
    let name = text;
    while (tokens[n + 1]?.text === '.' && tokens[n + 2]?.type === 'name') {
      name += `.${tokens[n + 2]!.text}`;
      n += 2;
    }
    names.push(name);
  }
  return names;
};

const comparison = /^(?:<|>|<=|>=)$/;
const beforeOperand = /^(?:[([{,=:&|]|and|or|not|if|elif|while|return|\|=|&=)$/;

/** `0 < a` for a number and an array: MicroPython asks the number alone, so that it is wrapped in one that knows arrays. */
const reversedComparisons = (tokens: readonly Token[]): Insertion[] =>
  tokens.flatMap((token, n) => {
    const before = tokens[n - 1];
    const after = tokens[n + 1];
    const begins = before === undefined || beforeOperand.test(before.text);
    if (token.type !== 'number' || !begins || !after || !comparison.test(after.text)) return [];
    return [
      { at: token.start, text: '__c(' },
      { at: token.end, text: ')' },
    ];
  });

/** Calls of float and int, which get to know arrays of one number. */
const conversions = (tokens: readonly Token[]): Insertion[] =>
  tokens.flatMap(({ text, type, start, end }, n) => {
    const isCall = type === 'name' && tokens[n + 1]?.text === '(' && tokens[n - 1]?.text !== '.';
    if (!isCall || tokens[n - 1]?.text === 'def' || (text !== 'float' && text !== 'int')) return [];
    return [{ at: start, text: text === 'float' ? '__f' : '__i', until: end }];
  });

/** `from numpy import *` needs the names, for only a real module of MicroPython's has them by itself. */
const starImports = (tokens: readonly Token[]): Insertion[] => {
  const [from, module, word, star] = tokens;
  if (from?.text !== 'from' || module === undefined || word?.text !== 'import' || star?.text !== '*')
    return [];
  return [{ at: from.start, text: `__s("${module.text}")`, until: star.end }];
};

const withInsertions = (source: string, insertions: readonly Insertion[]): string => {
  const sorted = insertions
    .map((insertion, n) => ({ ...insertion, n }))
    .sort((a, b) => a.at - b.at || a.n - b.n);
  let result = '';
  let from = 0;
  for (const { at, text, until } of sorted) {
    result += source.slice(from, at) + text;
    from = until ?? at;
  }
  return result + source.slice(from);
};
