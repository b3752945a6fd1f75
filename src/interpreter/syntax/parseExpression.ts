import { describeToken, type TokenStream } from './tokenStream.ts';
import type { Token } from './tokens.ts';
import type { BinaryOperator, Expression } from './tree.ts';

const comparisons = new Set(['==', '!=', '~=', '<', '<=', '>', '>=']);
const products = new Set(['*', '/', '\\', '.*', './', '.\\']);
const powers = new Set(['^', '**', '.^', '.**']);
const compound: ReadonlyMap<string, BinaryOperator> = new Map([
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  ['^=', '^'],
  ['|=', '|'],
  ['&=', '&'],
]);

const spelled = (operator: string): BinaryOperator => {
  if (operator === '~=') return '!=';
  if (operator === '**') return '^';
  return operator === '.**' ? '.^' : (operator as BinaryOperator);
};

/** Parses expressions by precedence climbing, in the order of Octave's operators. */
export class ExpressionParser {
  readonly #tokens: TokenStream;
  /** Whether the innermost open bracket is `[` or `{`, where white space separates elements. */
  #inMatrix = false;
  #indexDepth = 0;

  constructor(tokens: TokenStream) {
    this.#tokens = tokens;
  }

  /** An expression, or an assignment. */
  parse(): Expression {
    return this.#tokens.nested(() => this.#assignment());
  }

  #assignment(): Expression {
    const tokens = this.#tokens;
    const start = tokens.current.start;
    const left = this.#or();
    const { kind, text } = tokens.current;
    if (kind !== 'operator') return left;
    const operator = compound.get(text);
    if (text !== '=' && operator === undefined) return left;
    if (this.#separates(tokens.current)) return left;
    const bracketed = left.type === 'matrix';
    const targets = bracketed ? (left.rows.length === 1 ? left.rows[0]! : []) : [left];
    this.#checkTargets(targets, left);
    tokens.next();
    const value = this.parse();
    return { type: 'assign', targets, bracketed, operator, value, start, end: tokens.lastEnd };
  }

  #checkTargets(targets: readonly Expression[], left: Expression): void {
    if (targets.length === 0) {
      throw this.#tokens.source.error(
        left.start,
        'There is nothing to assign to.',
        'invalid empty left hand side of assignment',
      );
    }
    for (const target of targets) {
      let base = target;
      while (base.type === 'index' || base.type === 'field') base = base.base;
      if (base.type === 'name' || (target.type === 'ignored' && left.type === 'matrix')) continue;
      const constant = base.type === 'number' || base.type === 'string' || base.type === 'end';
      throw this.#tokens.source.error(
        target.start,
        'Only a variable, or a part of one, can stand to the left of =.',
        `invalid ${constant ? 'constant ' : ''}left hand side of assignment`,
      );
    }
  }

  #or(): Expression {
    return this.#chain(
      (token) => token === '||',
      () => this.#and(),
    );
  }

  #and(): Expression {
    return this.#chain(
      (token) => token === '&&',
      () => this.#elementOr(),
    );
  }

  #elementOr(): Expression {
    return this.#chain(
      (token) => token === '|',
      () => this.#elementAnd(),
    );
  }

  #elementAnd(): Expression {
    return this.#chain(
      (token) => token === '&',
      () => this.#comparison(),
    );
  }

  #comparison(): Expression {
    return this.#chain(
      (token) => comparisons.has(token),
      () => this.#range(),
    );
  }

  #range(): Expression {
    const tokens = this.#tokens;
    const base = this.#sum();
    if (!this.#colonFollows()) return base;
    tokens.next();
    const second = this.#sum();
    if (!this.#colonFollows()) {
      return { type: 'range', base, step: undefined, limit: second, start: base.start, end: second.end };
    }
    tokens.next();
    const limit = this.#sum();
    return { type: 'range', base, step: second, limit, start: base.start, end: limit.end };
  }

  #colonFollows(): boolean {
    if (!this.#tokens.is(':')) return false;
    const { kind, text } = this.#tokens.following;
    return !(kind === 'operator' && (text === ',' || text === ')'));
  }

  #sum(): Expression {
    return this.#chain(
      (token) => token === '+' || token === '-',
      () => this.#product(),
    );
  }

  #product(): Expression {
    return this.#chain(
      (token) => products.has(token),
      () => this.#unary(),
    );
  }

  #chain(belongs: (operator: string) => boolean, operand: () => Expression): Expression {
    const tokens = this.#tokens;
    let left = operand();
    while (
      tokens.current.kind === 'operator' &&
      belongs(tokens.current.text) &&
      !this.#separates(tokens.current)
    ) {
      const written = tokens.next().text;
      const right = operand();
      const { start } = left;
      const { end } = right;
      left =
        written === '&&' || written === '||'
          ? { type: 'shortCircuit', operator: written, left, right, start, end }
          : { type: 'binary', operator: spelled(written), left, right, start, end };
    }
    return left;
  }

  /** Inside brackets, `[a -b]` holds two elements and `[a - b]` one. */
  #separates(token: Token): boolean {
    if (!this.#inMatrix || !token.spaceBefore || this.#tokens.following.spaceBefore) return false;
    return token.text === '+' || token.text === '-';
  }

  #unary(): Expression {
    const tokens = this.#tokens;
    const { kind, text, start } = tokens.current;
    if (kind !== 'operator') return this.#postfix();
    if (text === '++' || text === '--') {
      // Two signs: increments are statements and are handled there.
      tokens.next();
      const operand = tokens.nested(() => this.#unary());
      const sign = text[0] as '+' | '-';
      const inner: Expression = { type: 'unary', operator: sign, operand, start, end: operand.end };
      return { type: 'unary', operator: sign, operand: inner, start, end: operand.end };
    }
    if (text !== '-' && text !== '+' && text !== '!' && text !== '~') return this.#postfix();
    tokens.next();
    if (text === '~' || text === '!') {
      const after = tokens.current;
      if (this.#inMatrix && (tokens.is(',') || tokens.is(']') || after.spaceBefore)) {
        return { type: 'ignored', start, end: start + 1 };
      }
    }
    const operand = tokens.nested(() => this.#unary());
    return { type: 'unary', operator: text === '~' ? '!' : text, operand, start, end: operand.end };
  }

  /** Powers and transposes, which bind equally and to the left. */
  #postfix(): Expression {
    const tokens = this.#tokens;
    let result = this.#indexed();
    for (;;) {
      const { kind, text, spaceBefore } = tokens.current;
      if (kind !== 'operator') return result;
      if (text === "'" || text === ".'") {
        if (this.#inMatrix && spaceBefore) return result;
        tokens.next();
        result = {
          type: 'transpose',
          conjugate: text === "'",
          operand: result,
          start: result.start,
          end: tokens.lastEnd,
        };
      } else if (powers.has(text)) {
        tokens.next();
        const right = this.#exponent();
        result = {
          type: 'binary',
          operator: spelled(text),
          left: result,
          right,
          start: result.start,
          end: right.end,
        };
      } else return result;
    }
  }

  #exponent(): Expression {
    const tokens = this.#tokens;
    const { kind, text, start } = tokens.current;
    if (kind === 'operator' && /^[-+!~]$/.test(text)) {
      tokens.next();
      const operand = tokens.nested(() => this.#exponent());
      const operator = text === '~' ? '!' : (text as '-' | '+' | '!');
      return { type: 'unary', operator, operand, start, end: operand.end };
    }
    return this.#indexed();
  }

  #indexed(): Expression {
    const tokens = this.#tokens;
    let result = this.#primary();
    for (;;) {
      const { kind, text, spaceBefore } = tokens.current;
      if (kind !== 'operator' || (this.#inMatrix && spaceBefore)) return result;
      const { start } = result;
      if (text === '(' || text === '{') {
        tokens.next();
        const args = this.#arguments(text === '(' ? ')' : '}');
        result = { type: 'index', brace: text === '{', base: result, args, start, end: tokens.lastEnd };
      } else if (text === '.') {
        tokens.next();
        const name = this.#fieldName();
        result = { type: 'field', base: result, name, start, end: tokens.lastEnd };
      } else return result;
    }
  }

  #fieldName(): string | Expression {
    const tokens = this.#tokens;
    if (tokens.take('(')) {
      const name = this.#inParentheses(() => this.parse());
      tokens.expect(')', 'The name of the field needs ) at its end.');
      return name;
    }
    return tokens.expectName('A field name is needed after the dot.').text;
  }

  #inParentheses<T>(parse: () => T): T {
    const before = this.#inMatrix;
    this.#inMatrix = false;
    const result = parse();
    this.#inMatrix = before;
    return result;
  }

  #arguments(closing: string): readonly Expression[] {
    const tokens = this.#tokens;
    this.#indexDepth++;
    const args = this.#inParentheses(() => {
      const list: Expression[] = [];
      this.#skipNewlines();
      while (!tokens.is(closing)) {
        list.push(this.#argument());
        this.#skipNewlines();
        if (tokens.is(closing)) break;
        tokens.expect(',', `${closing} or a comma is needed here, not ${describeToken(tokens.current)}.`);
        this.#skipNewlines();
      }
      return list;
    });
    this.#indexDepth--;
    tokens.next();
    return args;
  }

  #skipNewlines(): void {
    while (this.#tokens.current.kind === 'newline' && this.#tokens.following.kind !== 'end of file')
      this.#tokens.next();
  }

  #argument(): Expression {
    const tokens = this.#tokens;
    const { start } = tokens.current;
    if (tokens.is(':')) {
      const { kind, text } = tokens.following;
      if (kind === 'operator' && (text === ',' || text === ')' || text === '}')) {
        tokens.next();
        return { type: 'colon', start, end: start + 1 };
      }
    }
    if (
      (tokens.is('~') || tokens.is('!')) &&
      (tokens.following.text === ',' || tokens.following.text === ')')
    ) {
      tokens.next();
      return { type: 'ignored', start, end: start + 1 };
    }
    return this.parse();
  }

  #primary(): Expression {
    const tokens = this.#tokens;
    const token = tokens.current;
    const { start, end } = token;
    switch (token.kind) {
      case 'number':
      case 'imaginary':
        tokens.next();
        return {
          type: 'number',
          value: token.value,
          imaginary: token.kind === 'imaginary',
          written: token.text,
          start,
          end,
        };
      case 'string':
        tokens.next();
        return { type: 'string', text: token.text, doubleQuoted: token.doubleQuoted, start, end };
      case 'name':
        return this.#name(token);
      case 'operator':
        return this.#bracketed(token);
      default:
        throw tokens.unexpected(`A value is needed here, not ${describeToken(token)}.`);
    }
  }

  #name(token: Token): Expression {
    const { start, end, text } = token;
    if (text === 'end') {
      if (this.#indexDepth === 0)
        throw this.#tokens.unexpected('end can stand for a value only inside an index.');
      this.#tokens.next();
      return { type: 'end', start, end };
    }
    this.#tokens.next();
    return { type: 'name', name: text, start, end };
  }

  #bracketed(token: Token): Expression {
    const tokens = this.#tokens;
    const { start } = token;
    if (tokens.take('(')) {
      const inner = this.#inParentheses(() => this.parse());
      tokens.expect(')', `) is needed here, not ${describeToken(tokens.current)}.`);
      return { type: 'parenthesised', inner, start, end: tokens.lastEnd };
    }
    if (tokens.take('[')) return this.#matrix(start, 'matrix', ']');
    if (tokens.take('{')) return this.#matrix(start, 'cell', '}');
    if (tokens.take('@')) return this.#handle(start);
    throw tokens.unexpected(`A value is needed here, not ${describeToken(token)}.`);
  }

  #matrix(start: number, type: 'matrix' | 'cell', closing: string): Expression {
    const tokens = this.#tokens;
    const before = this.#inMatrix;
    this.#inMatrix = true;
    const rows: Expression[][] = [];
    let row: Expression[] = [];
    const endRow = (): void => {
      if (row.length > 0) rows.push(row);
      row = [];
    };
    while (!tokens.is(closing)) {
      if (tokens.current.kind === 'end of file' || tokens.following.kind === 'end of file') {
        throw tokens.source.error(start, `The bracket that is opened here is not closed with ${closing}.`);
      }
      if (tokens.take(';') || tokens.current.kind === 'newline') {
        if (tokens.current.kind === 'newline') tokens.next();
        endRow();
      } else if (row.length > 0 && tokens.take(',')) {
        // A comma at the end of a row is allowed.
      } else row.push(this.parse());
    }
    endRow();
    tokens.next();
    this.#inMatrix = before;
    return { type, rows, start, end: tokens.lastEnd };
  }

  #handle(start: number): Expression {
    const tokens = this.#tokens;
    if (!tokens.is('(')) {
      let name = tokens.expectName('A function name or (parameters) is needed after @.').text;
      while (tokens.is('.') && tokens.following.kind === 'name') {
        tokens.next();
        name += `.${tokens.next().text}`;
      }
      return { type: 'handle', name, start, end: tokens.lastEnd };
    }
    tokens.next();
    const parameters: string[] = [];
    while (!tokens.is(')')) {
      if (tokens.take('~') || tokens.take('!')) parameters.push('~');
      else parameters.push(tokens.expectName('The name of a parameter is needed here.').text);
      if (!tokens.is(')')) tokens.expect(',', ') or a comma is needed after a parameter.');
    }
    tokens.next();
    const body = this.parse();
    return { type: 'anonymous', parameters, body, start, end: body.end };
  }
}
