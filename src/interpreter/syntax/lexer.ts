import type { SourceText } from './sourceText.ts';
import { keywords, operators, type Token, type TokenKind } from './tokens.ts';

const nameStart = /[A-Za-z_]/;
const number = /(?:0[xX][0-9a-fA-F]+|0[bB][01]+|(?:\d+(?:\.(?![*/\\^'])\d*)?|\.\d+)(?:[eEdD][+-]?\d+)?)/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
const blockStart = /[ \t]*[%#]\{[ \t]*(?:\n|$)/y;
const blockEnd = /[ \t]*[%#]\}[ \t]*(?:\n|$)/y;
/** Words that take options with a dash as a command: `clear -all`. */
const commandsWithOptions = new Set(['clear', 'warning', 'format', 'pkg', 'close', 'more', 'clearvars']);

const matches = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Splits a file into tokens. Throws `ProgramSyntaxError`. */
export const tokenize = (source: SourceText): readonly Token[] => new Lexer(source).run();

class Lexer {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  /** Open brackets, innermost last. */
  readonly #nesting: string[] = [];
  #at = 0;
  #space = false;
  /** Whether the last `)` closed the parameters of an anonymous function, so that a quote after it opens a string. */
  #afterParameters = false;

  constructor(source: SourceText) {
    this.#source = source;
    this.#text = source.text;
  }

  run(): readonly Token[] {
    while (this.#at < this.#text.length) this.#step();
    this.#push('newline', '\n', this.#at, this.#at);
    this.#push('end of file', '', this.#at, this.#at);
    return this.#tokens;
  }

  #push(kind: TokenKind, text: string, start: number, end: number, value = 0, doubleQuoted = false): void {
    this.#tokens.push({ kind, text, value, start, end, spaceBefore: this.#space, doubleQuoted });
    this.#space = false;
    this.#at = end;
  }

  #step(): void {
    const c = this.#text[this.#at]!;
    if (c === ' ' || c === '\t') {
      this.#space = true;
      this.#at++;
    } else if (c === '\n') this.#newline();
    else if (c === '%' || c === '#') this.#comment();
    else if (this.#text.startsWith('...', this.#at)) this.#continuation();
    else if (nameStart.test(c)) this.#name();
    else if (/\d/.test(c) || (c === '.' && /\d/.test(this.#text[this.#at + 1] ?? ''))) this.#number();
    else if (c === '"') this.#string('"');
    else if (c === "'" && !this.#isTranspose()) this.#string("'");
    else this.#operator();
  }

  #newline(): void {
    // Inside parentheses a line end counts as white space; inside brackets it separates rows.
    if (this.#nesting.at(-1)?.endsWith('(')) {
      this.#space = true;
      this.#at++;
    } else this.#push('newline', '\n', this.#at, this.#at + 1);
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end < 0 ? this.#text.length : end;
  }

  #comment(): void {
    const lineStart = this.#text.lastIndexOf('\n', this.#at - 1) + 1;
    const alone = this.#text.slice(lineStart, this.#at).trim() === '';
    if (alone && matches(blockStart, this.#text, lineStart) !== undefined) this.#blockComment(lineStart);
    else this.#at = this.#lineEnd();
    this.#space = true;
  }

  #blockComment(from: number): void {
    const opened = this.#at;
    let depth = 0;
    let at = from;
    while (at < this.#text.length) {
      if (matches(blockStart, this.#text, at) !== undefined) depth++;
      else if (matches(blockEnd, this.#text, at) !== undefined) depth--;
      const next = this.#text.indexOf('\n', at);
      at = next < 0 ? this.#text.length : next + 1;
      if (depth === 0) {
        // The line end stays, so that the statement before the comment ends.
        this.#at = next < 0 ? at : next;
        return;
      }
    }
    throw this.#source.error(opened, 'This block comment is not closed: write %} alone on a line after it.');
  }

  #continuation(): void {
    this.#at = Math.min(this.#lineEnd() + 1, this.#text.length);
    this.#space = true;
  }

  #name(): void {
    const word = matches(name, this.#text, this.#at)!;
    const start = this.#at;
    const atStart = this.#atStatementStart();
    const afterDot = this.#tokens.at(-1)?.text === '.' && !this.#space;
    if (keywords.has(word) && !afterDot && !(word.startsWith('end') && this.#nesting.length > 0)) {
      this.#push('keyword', word, start, start + word.length);
      return;
    }
    this.#push('name', word, start, start + word.length);
    if (atStart) this.#commandWords(word);
  }

  #atStatementStart(): boolean {
    if (this.#nesting.length > 0) return false;
    const last = this.#tokens.at(-1);
    if (last === undefined || last.kind === 'newline') return true;
    if (last.kind === 'operator') return last.text === ';' || last.text === ',';
    return last.kind === 'keyword' && /^(?:else|try|do|otherwise|unwind_protect\w*)$/.test(last.text);
  }

  /** `hold on`, `close all`: a word at the start of a statement, then white space, then another word. */
  #commandWords(word: string): void {
    const rest = this.#text.slice(this.#at, this.#lineEnd());
    const dashed = commandsWithOptions.has(word) && /^[ \t]+-[A-Za-z]/.test(rest);
    if (!dashed && !/^[ \t]+(?:[A-Za-z_0-9]|(?:'[^']*'|"[^"]*")[ \t]*(?:[;,%#]|$))/.test(rest)) return;
    if (/^[ \t]+[A-Za-z_]\w*[ \t]*(?:=(?!=)|\()/.test(rest)) return;
    const words = /^(?:'[^']*'|"[^"]*"|[^%#,;'"])*/.exec(rest)![0];
    for (const found of words.matchAll(/'[^']*'|"[^"]*"|\S+/g)) {
      const start = this.#at + found.index;
      this.#tokens.push({
        kind: 'command',
        text: found[0].replace(/^(['"])(.*)\1$/, '$2'),
        value: 0,
        start,
        end: start + found[0].length,
        spaceBefore: true,
        doubleQuoted: false,
      });
    }
    this.#at += words.length;
  }

  #number(): void {
    const digits = matches(number, this.#text, this.#at)!;
    const start = this.#at;
    const end = start + digits.length;
    const value = Number(digits.replace(/[dD](?=[+-]?\d+$)/, /^0[xX]/.test(digits) ? '$&' : 'e'));
    const next = this.#text[end] ?? '';
    if (/[ijIJ]/.test(next) && !/[A-Za-z0-9_]/.test(this.#text[end + 1] ?? '')) {
      this.#push('imaginary', digits + next, start, end + 1, value);
    } else this.#push('number', digits, start, end, value);
  }

  /** A quote right after an operand transposes it; inside brackets only when no space stands between. */
  #isTranspose(): boolean {
    const last = this.#tokens.at(-1);
    if (last === undefined) return false;
    const operand =
      last.kind === 'name' ||
      last.kind === 'number' ||
      last.kind === 'imaginary' ||
      last.kind === 'string' ||
      (last.kind === 'keyword' && last.text === 'end' && this.#nesting.length > 0) ||
      (last.kind === 'operator' && [')', ']', '}', "'", ".'"].includes(last.text));
    if (!operand) return false;
    if (last.text === ')' && this.#afterParameters) return false;
    const inBrackets = this.#nesting.length > 0 && !this.#nesting.at(-1)!.endsWith('(');
    return !(inBrackets && this.#space);
  }

  #string(quote: string): void {
    const start = this.#at;
    let at = start + 1;
    let content = '';
    for (;;) {
      const c = this.#text[at];
      if (c === undefined || c === '\n') {
        throw this.#source.error(
          start,
          `This string is not closed: ${quote} is missing at its end.`,
          'unterminated character string constant',
        );
      }
      if (c === quote) {
        if (this.#text[at + 1] !== quote) break;
        at++;
      }
      if (c === '\\' && quote === '"') {
        content += c + (this.#text[at + 1] ?? '');
        at += 2;
        continue;
      }
      content += c;
      at++;
    }
    const text = quote === '"' ? replaceEscapes(content) : content;
    this.#push('string', text, start, at + 1, 0, quote === '"');
  }

  #operator(): void {
    const found = operators.find((operator) => this.#text.startsWith(operator, this.#at));
    if (found === undefined) {
      const c = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
      throw this.#source.error(this.#at, `The character ${c} cannot stand here.`);
    }
    const operator = this.#splitInBrackets(found);
    if (operator === '(' && this.#tokens.at(-1)?.text === '@') this.#nesting.push('@(');
    else if (operator === '(' || operator === '[' || operator === '{') this.#nesting.push(operator);
    if (operator === ')' || operator === ']' || operator === '}') this.#closeBracket(operator);
    this.#push('operator', operator, this.#at, this.#at + operator.length);
  }

  /** `[a ++b]` and `[1 --2]` hold signs, not increments; `(a++b)` as well. */
  #splitInBrackets(operator: string): string {
    return this.#nesting.length > 0 && (operator === '++' || operator === '--') ? operator[0]! : operator;
  }

  #closeBracket(closing: string): void {
    const opening = this.#nesting.pop();
    this.#afterParameters = opening === '@(';
    const expected = opening?.endsWith('(') ? ')' : opening === '[' ? ']' : '}';
    if (opening === undefined) throw this.#source.error(this.#at, `This ${closing} closes nothing.`);
    if (expected !== closing) {
      throw this.#source.error(
        this.#at,
        `${opening} is open here, so ${expected} is needed before ${closing}.`,
      );
    }
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

/** Replaces the escapes of a double-quoted string or of a printf template. */
export const replaceEscapes = (content: string): string =>
  content.replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g, (_, hex, octal, c) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return c === '\n' ? '' : (escapes.get(c) ?? c);
  });
