import type { ProgramSyntaxError } from '../errors.ts';
import type { SourceText } from './sourceText.ts';
import type { Token } from './tokens.ts';

const deepest = 200;

/** The tokens of a file with a place to read from. */
export class TokenStream {
  readonly source: SourceText;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: SourceText, tokens: readonly Token[]) {
    this.source = source;
    this.#tokens = tokens;
  }

  get current(): Token {
    return this.#tokens[this.#at]!;
  }

  get following(): Token {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)]!;
  }

  /** Where the last token read ends. */
  get lastEnd(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  next(): Token {
    const token = this.current;
    if (this.#at < this.#tokens.length - 1) this.#at++;
    return token;
  }

  is(operator: string): boolean {
    return this.current.kind === 'operator' && this.current.text === operator;
  }

  isKeyword(word: string): boolean {
    return this.current.kind === 'keyword' && this.current.text === word;
  }

  /** Reads the operator if it is there. */
  take(operator: string): boolean {
    if (!this.is(operator)) return false;
    this.next();
    return true;
  }

  expect(operator: string, explanation: string): Token {
    if (!this.is(operator)) throw this.unexpected(explanation);
    return this.next();
  }

  expectName(explanation: string): Token {
    if (this.current.kind !== 'name') throw this.unexpected(explanation);
    return this.next();
  }

  unexpected(explanation: string): ProgramSyntaxError {
    return this.source.error(this.current.start, explanation);
  }

  /** Parses something nested; deeper nesting than any program needs is refused before the stack overflows. */
  nested<T>(parse: () => T): T {
    if (++this.#depth > deepest) throw this.unexpected('This is nested too deeply.');
    const result = parse();
    this.#depth--;
    return result;
  }
}

/** How a token is named in an explanation. */
export const describeToken = (token: Token): string => {
  if (token.kind === 'end of file') return 'the end of the file';
  if (token.kind === 'newline') return 'the end of the line';
  return token.kind === 'string' ? 'a string' : token.text;
};
