export type TokenType = 'name' | 'number' | 'string' | 'operator';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  /** Places in the source. */
  readonly start: number;
  readonly end: number;
  /** Counts from 1. */
  readonly line: number;
}

/** A logical line: a statement, or the head of a block, however many lines it is written on. */
export interface LogicalLine {
  readonly tokens: readonly Token[];
  /** Spaces before the first word; a tab counts up to the next multiple of eight. */
  readonly indent: number;
  readonly line: number;
}

/** Why a file cannot be read, in Python's words, and what that means. */
export interface SourceError {
  readonly message: string;
  readonly line: number;
  readonly explanation?: string;
}

export type Tokenized =
  | { readonly type: 'lines'; readonly lines: readonly LogicalLine[] }
  | { readonly type: 'error'; readonly error: SourceError };

const operators =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|\*\*|\/\/|>>|<<|<=|>=|==|!=|[-+*/%@&|^<>=]=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number =
  /0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?/y;
const stringStart = /(?:[rRbBuUfF]{0,2})("""|'''|"|')/y;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

class Reader {
  private at = 0;
  private line = 1;
  private tokens: Token[] = [];
  private readonly lines: LogicalLine[] = [];
  private readonly open: { text: string; line: number }[] = [];
  private indent = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  read(): Tokenized {
    try {
      this.beginLine();
      while (this.at < this.source.length) this.step();
      const [unclosed] = this.open;
      if (unclosed) throw this.failure(`'${unclosed.text}' was never closed`, unclosed.line);
      this.endLine();
      return { type: 'lines', lines: this.lines };
    } catch (error) {
      if (error instanceof Unreadable) return { type: 'error', error: error.found };
      throw error;
    }
  }

  private failure(message: string, line = this.line, explanation?: string): Unreadable {
    return new Unreadable({
      message: `SyntaxError: ${message}`,
      line,
      ...(explanation ? { explanation } : {}),
    });
  }

  private beginLine(): void {
    this.indent = 0;
    for (; this.at < this.source.length; this.at++) {
      const letter = this.source[this.at];
      if (letter === ' ') this.indent++;
      else if (letter === '\t') this.indent = 8 * (Math.floor(this.indent / 8) + 1);
      else if (letter !== '\f') return;
    }
  }

  private endLine(): void {
    const [first] = this.tokens;
    if (first) this.lines.push({ tokens: this.tokens, indent: this.indent, line: first.line });
    this.tokens = [];
  }

  private step(): void {
    const letter = this.source[this.at]!;
    if (letter === '\n') {
      this.at++;
      this.line++;
      if (this.open.length > 0) return;
      this.endLine();
      this.beginLine();
    } else if (letter === '#') {
      while (this.at < this.source.length && this.source[this.at] !== '\n') this.at++;
    } else if (letter === '\\' && this.source[this.at + 1] === '\n') {
      this.at += 2;
      this.line++;
    } else if (letter === ' ' || letter === '\t' || letter === '\f') this.at++;
    else if (!this.string()) this.word(letter);
  }

  private string(): boolean {
    stringStart.lastIndex = this.at;
    const match = stringStart.exec(this.source);
    if (!match) return false;
    const [opening, quote = ''] = match;
    const { at: start, line } = this;
    let at = this.at + opening.length;
    for (; ; at++) {
      const letter = this.source[at];
      if (letter === '\\') at++;
      else if (letter === undefined || (letter === '\n' && quote.length === 1)) {
        const kind = quote.length === 3 ? 'triple-quoted string' : 'string';
        throw this.failure(
          `unterminated ${kind} literal (detected at line ${this.line})`,
          line,
          quote === "'" && this.afterValue()
            ? "A ' behind a matrix transposes it in MATLAB. In Python write .T instead."
            : undefined,
        );
      } else if (this.source.startsWith(quote, at)) break;
      if (letter === '\n') this.line++;
    }
    this.at = at + quote.length;
    this.add('string', start, line);
    return true;
  }

  private afterValue(): boolean {
    const last = this.tokens.at(-1);
    return last !== undefined && (last.type === 'name' || /^[)\]]$/.test(last.text)) && last.end === this.at;
  }

  private word(letter: string): void {
    const start = this.at;
    for (const [type, pattern] of [
      ['name', name],
      ['number', number],
      ['operator', operators],
    ] as const) {
      pattern.lastIndex = start;
      const match = pattern.exec(this.source);
      if (!match) continue;
      this.at = start + match[0].length;
      this.add(type, start, this.line);
      if (type === 'operator') this.bracket(match[0]);
      return;
    }
    const code = this.source.codePointAt(start) ?? 0;
    const character = String.fromCodePoint(code);
    if (code > 127)
      throw this.failure(
        `invalid character '${character}' (U+${code.toString(16).toUpperCase().padStart(4, '0')})`,
        this.line,
        'Retype this character on the keyboard: text that is copied from a document often has its own signs for minus and quotes.',
      );
    throw this.failure(
      'invalid syntax',
      this.line,
      letter === '!' ? 'In Python, not x negates; != compares.' : undefined,
    );
  }

  private bracket(text: string): void {
    if (text in closing) this.open.push({ text, line: this.line });
    else if (text === ')' || text === ']' || text === '}') {
      const last = this.open.pop();
      if (!last) throw this.failure(`unmatched '${text}'`);
      if (closing[last.text] !== text)
        throw this.failure(`closing parenthesis '${text}' does not match opening parenthesis '${last.text}'`);
    }
  }

  private add(type: TokenType, start: number, line: number): void {
    this.tokens.push({ type, text: this.source.slice(start, this.at), start, end: this.at, line });
  }
}

class Unreadable extends Error {
  readonly found: SourceError;

  constructor(found: SourceError) {
    super(found.message);
    this.found = found;
  }
}

/** Cuts Python source into logical lines of tokens. Comments are left out. */
export const tokenize = (source: string): Tokenized => new Reader(source).read();
