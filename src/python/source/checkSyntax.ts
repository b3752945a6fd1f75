import type { LogicalLine, SourceError, Token } from './tokens.ts';

const heads: ReadonlySet<string> = new Set([
  'if',
  'elif',
  'else',
  'for',
  'while',
  'def',
  'class',
  'try',
  'except',
  'finally',
  'with',
]);

/** Whether the line is the head of a block: its body follows, on the same line or below. */
export const isHead = ({ tokens }: LogicalLine): boolean => heads.has(tokens[0]!.text);

/** The colon that ends the head of a block; colons of lambdas, subscripts and dictionaries are passed over. */
export const colonOf = ({ tokens }: LogicalLine): number => {
  let depth = 0;
  let lambdas = 0;
  for (const [n, { text, type }] of tokens.entries()) {
    if (type === 'string') continue;
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') depth--;
    else if (depth === 0 && text === 'lambda') lambdas++;
    else if (depth === 0 && text === ':') {
      if (lambdas === 0) return n;
      lambdas--;
    }
  }
  return -1;
};

/** The first thing that Python would refuse and that has a clearer sentence than MicroPython's. */
export const checkSyntax = (lines: readonly LogicalLine[]): SourceError | undefined =>
  checkBlocks(lines) ?? firstOf(lines, checkLine);

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const checkBlocks = (lines: readonly LogicalLine[]): SourceError | undefined => {
  const indents = [0];
  let opened: LogicalLine | undefined;
  for (const line of lines) {
    const current = indents.at(-1)!;
    if (opened) {
      if (line.indent <= current) return missingBody(opened, line.line);
      indents.push(line.indent);
    } else if (line.indent > current)
      return { message: 'IndentationError: unexpected indent', line: line.line };
    while (line.indent < indents.at(-1)!) indents.pop();
    if (line.indent !== indents.at(-1))
      return {
        message: 'IndentationError: unindent does not match any outer indentation level',
        line: line.line,
        explanation: 'The lines of one block must all begin in the same column.',
      };
    opened = undefined;
    if (!isHead(line)) continue;
    const colon = colonOf(line);
    if (colon < 0) return missingColon(line);
    if (colon === line.tokens.length - 1) opened = line;
  }
  return opened && missingBody(opened, opened.line);
};

const missingBody = (head: LogicalLine, line: number): SourceError => {
  const word = head.tokens[0]!.text;
  const kind =
    word === 'def' ? 'function definition' : word === 'class' ? 'class definition' : `'${word}' statement`;
  return {
    message: `IndentationError: expected an indented block after ${kind} on line ${head.line}`,
    line,
    explanation: 'The lines that belong to it stand below it, indented by four spaces.',
  };
};

const missingColon = ({ tokens, line }: LogicalLine): SourceError => {
  const [first, second] = tokens;
  const isElseIf = first?.text === 'else' && second?.text === 'if';
  return {
    message: "SyntaxError: expected ':'",
    line,
    explanation: isElseIf
      ? 'Python writes else if as one word, elif.'
      : `The line that begins with ${first?.text} must end with a colon.`,
  };
};

const at = ({ line }: Token, message: string, explanation?: string): SourceError => ({
  message: `SyntaxError: ${message}`,
  line,
  ...(explanation ? { explanation } : {}),
});

/** `lambda` where a name would stand: before an operator or the end, and not before the parameters of a function. */
const isUsedAsName = (tokens: readonly Token[], n: number): boolean => {
  const after = tokens[n + 1];
  if (after === undefined || after.type === 'number') return true;
  if (after.text !== '*' && after.text !== '**') return after.type === 'operator' && after.text !== ':';
  return tokens[n + 2]?.type !== 'name' || !/^[:,]$/.test(tokens[n + 3]?.text ?? '');
};

const checkLine = ({ tokens }: LogicalLine): SourceError | undefined => {
  const [first, second] = tokens;
  if (first?.text === 'function')
    return at(first, 'invalid syntax', 'A function begins with def in Python: def name(parameters):');
  if (
    first?.text === 'print' &&
    second &&
    (second.type === 'string' || second.type === 'name' || second.type === 'number')
  )
    return at(first, "Missing parentheses in call to 'print'. Did you mean print(...)?");
  let depth = 0;
  for (const [n, token] of tokens.entries()) {
    const { text, type, start } = token;
    if (type === 'string') continue;
    const before = tokens[n - 1];
    if (text === '(' || text === '[' || text === '{') depth++;
    else if (text === ')' || text === ']' || text === '}') depth--;
    const after = tokens[n + 1];
    if (text === '.' && after?.start === start + 1 && /^(\*|\/|\*\*)$/.test(after.text))
      return at(
        token,
        'invalid syntax',
        `In NumPy ${after.text} works entry by entry already: leave out the dot.`,
      );
    if (
      type === 'number' &&
      text.endsWith('.') &&
      after?.start === token.end &&
      after.text === '/' &&
      /\d\.$/.test(text)
    )
      continue;
    if (text === 'lambda' && isUsedAsName(tokens, n))
      return at(token, 'invalid syntax', 'lambda is a word of the language. Use lambda_ as a name.');
    if (text === ';' && depth > 0)
      return at(
        token,
        'invalid syntax',
        'Rows of a matrix are written as lists of lists in NumPy: np.array([[1, 2], [3, 4]]). To join arrays use np.concatenate.',
      );
    if (text === '&' && after?.text === '&') return at(token, 'invalid syntax', 'Python writes && as and.');
    if (text === '|' && after?.text === '|') return at(token, 'invalid syntax', 'Python writes || as or.');
    if (text === '~' && after?.text === '=') return at(token, 'invalid syntax', 'Python writes ~= as !=.');
    if ((text === '+' || text === '-') && after?.text === text && tokens[n + 2] === undefined && before)
      return at(token, 'invalid syntax', `Python has no ${text}${text}. Write ${text}= 1.`);
    const condition = first?.text === 'if' || first?.text === 'while' || first?.text === 'elif';
    if (text === '=' && depth === 0 && condition && n < colonOf({ tokens, indent: 0, line: 0 }))
      return at(token, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  return undefined;
};
