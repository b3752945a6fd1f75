import { tokenize } from './lexer.ts';
import { ExpressionParser } from './parseExpression.ts';
import type { SourceText } from './sourceText.ts';
import { describeToken, TokenStream } from './tokenStream.ts';
import type {
  Block,
  Branch,
  Case,
  DeclaredName,
  Expression,
  FunctionDefinition,
  Output,
  ParsedFile,
  Statement,
} from './tree.ts';

/** Which words close the block that a word opens, besides `end`. */
const closers: ReadonlyMap<string, string> = new Map([
  ['if', 'endif'],
  ['for', 'endfor'],
  ['parfor', 'endparfor'],
  ['while', 'endwhile'],
  ['switch', 'endswitch'],
  ['function', 'endfunction'],
  ['try', 'end_try_catch'],
  ['unwind_protect', 'end_unwind_protect'],
]);

/** Parses a file. Throws `ProgramSyntaxError`. */
export const parseFile = (source: SourceText): ParsedFile => new FileParser(source).parse();

class FileParser {
  readonly #source: SourceText;
  readonly #tokens: TokenStream;
  readonly #expressions: ExpressionParser;
  readonly #functions: FunctionDefinition[] = [];

  constructor(source: SourceText) {
    this.#source = source;
    this.#tokens = new TokenStream(source, tokenize(source));
    this.#expressions = new ExpressionParser(this.#tokens);
  }

  parse(): ParsedFile {
    const statements = this.#block([]);
    if (this.#tokens.current.kind !== 'end of file') {
      const word = this.#tokens.current.text;
      throw this.#tokens.unexpected(`This ${word} closes no block.`);
    }
    return { source: this.#source, statements, functions: this.#functions };
  }

  /** Statements up to one of the words in `until`, any word that closes a block, or the end of the file. */
  #block(until: readonly string[]): Block {
    const statements: Statement[] = [];
    for (;;) {
      const { kind, text } = this.#tokens.current;
      if (kind === 'end of file') return statements;
      if (kind === 'newline' || (kind === 'operator' && (text === ';' || text === ','))) this.#tokens.next();
      else if (kind === 'keyword' && (until.includes(text) || this.#closes(text))) return statements;
      else statements.push(this.#tokens.nested(() => this.#statement()));
    }
  }

  #closes(word: string): boolean {
    return /^(?:end.*|else|elseif|case|otherwise|catch|until|unwind_protect_cleanup)$/.test(word);
  }

  #statement(): Statement {
    const { kind, text, start } = this.#tokens.current;
    if (kind !== 'keyword') return this.#simple(start);
    this.#tokens.next();
    switch (text) {
      case 'if':
        return this.#if(start);
      case 'while':
        return this.#while(start);
      case 'do':
        return this.#until(start);
      case 'for':
      case 'parfor':
        return this.#for(start, text);
      case 'switch':
        return this.#switch(start);
      case 'try':
        return this.#try(start);
      case 'unwind_protect':
        return this.#unwind(start);
      case 'global':
      case 'persistent':
        return this.#declare(start, text);
      case 'function':
        return this.#function(start);
      case 'break':
      case 'continue':
      case 'return':
        return { type: text, start, end: this.#tokens.lastEnd };
      default:
        throw this.#source.error(start, `${text} cannot stand here.`);
    }
  }

  #simple(start: number): Statement {
    const tokens = this.#tokens;
    if (tokens.following.kind === 'command') {
      const name = tokens.next().text;
      const words: string[] = [];
      while (tokens.current.kind === 'command') words.push(tokens.next().text);
      return { type: 'command', name, words, start, end: tokens.lastEnd };
    }
    const expression = this.#increment(start) ?? this.#incrementAfter(this.#expressions.parse());
    const { kind, text } = tokens.current;
    const ends =
      kind === 'newline' || kind === 'end of file' || (kind === 'operator' && (text === ';' || text === ','));
    if (!ends && kind !== 'keyword') {
      throw tokens.unexpected(
        `An operator, a semicolon or a new line is needed before ${describeToken(tokens.current)}.`,
      );
    }
    const printed = !tokens.is(';');
    return { type: 'expression', expression, printed, start, end: tokens.lastEnd };
  }

  /** `x++`, `x--`, `++x` and `--x` as statements. */
  #increment(start: number): Expression | undefined {
    const tokens = this.#tokens;
    const { current, following } = tokens;
    const isStep = (token: typeof current): boolean =>
      token.kind === 'operator' && (token.text === '++' || token.text === '--');
    const prefix = isStep(current) && following.kind === 'name';
    if (!prefix && !(current.kind === 'name' && isStep(following))) return undefined;
    const first = tokens.next();
    const second = tokens.next();
    const name = prefix ? second : first;
    const operator = (prefix ? first : second).text[0] as '+' | '-';
    if (tokens.current.kind === 'name' || tokens.current.kind === 'number' || tokens.is('(')) {
      throw tokens.unexpected(
        `${operator}${operator} can only stand before or after a variable, as a statement of its own.`,
      );
    }
    const end = tokens.lastEnd;
    const value: Expression = { type: 'number', value: 1, imaginary: false, written: '1', start, end };
    const target: Expression = { type: 'name', name: name.text, start: name.start, end: name.end };
    return { type: 'assign', targets: [target], bracketed: false, operator, value, start, end };
  }

  /** `x(2)++` and `s.n--` as statements. */
  #incrementAfter(target: Expression): Expression {
    const tokens = this.#tokens;
    const { kind, text } = tokens.current;
    const isStep = kind === 'operator' && (text === '++' || text === '--');
    if (!isStep || (target.type !== 'index' && target.type !== 'field')) return target;
    tokens.next();
    const { start } = target;
    const end = tokens.lastEnd;
    const value: Expression = { type: 'number', value: 1, imaginary: false, written: '1', start, end };
    const operator = text[0] as '+' | '-';
    return { type: 'assign', targets: [target], bracketed: false, operator, value, start, end };
  }

  /** Reads the word that closes a block. */
  #close(opener: string, start: number): void {
    const tokens = this.#tokens;
    const { kind, text } = tokens.current;
    const closer = closers.get(opener)!;
    if (kind === 'keyword' && (text === 'end' || text === closer)) {
      tokens.next();
      return;
    }
    const { line } = this.#source.placeOf(start);
    if (kind === 'end of file') {
      throw this.#source.error(
        tokens.current.start,
        `The file ends before the block that ${opener} opens in line ${line} is closed with end.`,
      );
    }
    throw this.#source.error(
      tokens.current.start,
      `The block that ${opener} opens in line ${line} must be closed with end or ${closer} before ${text}.`,
      text.startsWith('end') ? `'${closer}' command matched by '${text}'` : 'syntax error',
    );
  }

  #condition(): Expression {
    return this.#expressions.parse();
  }

  #if(start: number): Statement {
    const tokens = this.#tokens;
    const branches: Branch[] = [];
    let otherwise: Block | undefined;
    const stops = ['else', 'elseif'];
    const condition = this.#condition();
    branches.push({ condition, body: this.#block(stops) });
    for (;;) {
      if (tokens.isKeyword('elseif') && otherwise === undefined) {
        tokens.next();
        const next = this.#condition();
        branches.push({ condition: next, body: this.#block(stops) });
      } else if (tokens.isKeyword('else') && otherwise === undefined) {
        tokens.next();
        otherwise = this.#block(stops);
      } else break;
    }
    this.#close('if', start);
    return { type: 'if', branches, otherwise, start, end: tokens.lastEnd };
  }

  #while(start: number): Statement {
    const condition = this.#condition();
    const body = this.#block([]);
    this.#close('while', start);
    return { type: 'while', condition, body, start, end: this.#tokens.lastEnd };
  }

  #until(start: number): Statement {
    const body = this.#block(['until']);
    if (!this.#tokens.isKeyword('until'))
      throw this.#tokens.unexpected('The block that do opens must end with until.');
    this.#tokens.next();
    const condition = this.#condition();
    return { type: 'until', condition, body, start, end: this.#tokens.lastEnd };
  }

  #for(start: number, word: string): Statement {
    const tokens = this.#tokens;
    const open = tokens.is('(') ? tokens.next() : undefined;
    const header = this.#expressions.parse();
    const valid = header.type === 'assign' && header.operator === undefined && header.targets.length === 1;
    if (!valid)
      throw this.#source.error(header.start, `${word} needs a variable, = and the values: ${word} i = 1:n.`);
    if (open !== undefined) {
      if (word === 'parfor' && tokens.take(',')) this.#expressions.parse();
      tokens.expect(')', 'The parenthesis after for is not closed.');
    }
    const body = this.#block([]);
    this.#close(word, start);
    return { type: 'for', target: header.targets[0]!, over: header.value, body, start, end: tokens.lastEnd };
  }

  #switch(start: number): Statement {
    const tokens = this.#tokens;
    const subject = this.#expressions.parse();
    while (tokens.current.kind === 'newline' || tokens.is(';') || tokens.is(',')) tokens.next();
    const cases: Case[] = [];
    let otherwise: Block | undefined;
    const stops = ['case', 'otherwise'];
    for (;;) {
      if (tokens.isKeyword('case')) {
        tokens.next();
        const label = this.#expressions.parse();
        cases.push({ label, body: this.#block(stops) });
      } else if (tokens.isKeyword('otherwise')) {
        tokens.next();
        otherwise = this.#block(stops);
      } else break;
    }
    this.#close('switch', start);
    return { type: 'switch', subject, cases, otherwise, start, end: tokens.lastEnd };
  }

  #try(start: number): Statement {
    const tokens = this.#tokens;
    tokens.take(',');
    const body = this.#block(['catch']);
    let name: string | undefined;
    let handler: Block = [];
    if (tokens.isKeyword('catch')) {
      const { line } = this.#source.placeOf(tokens.next().start);
      const sameLine = this.#source.placeOf(tokens.current.start).line === line;
      const bare =
        tokens.following.kind === 'newline' ||
        tokens.following.text === ';' ||
        tokens.following.text === ',' ||
        tokens.following.kind === 'keyword';
      if (tokens.current.kind === 'name' && sameLine && bare) name = tokens.next().text;
      handler = this.#block([]);
    }
    this.#close('try', start);
    return { type: 'try', body, name, handler, start, end: tokens.lastEnd };
  }

  #unwind(start: number): Statement {
    const tokens = this.#tokens;
    const body = this.#block(['unwind_protect_cleanup']);
    if (!tokens.isKeyword('unwind_protect_cleanup')) {
      throw tokens.unexpected('unwind_protect needs unwind_protect_cleanup.');
    }
    tokens.next();
    const cleanup = this.#block([]);
    this.#close('unwind_protect', start);
    return { type: 'unwind', body, cleanup, start, end: tokens.lastEnd };
  }

  #declare(start: number, scope: 'global' | 'persistent'): Statement {
    const tokens = this.#tokens;
    const names: DeclaredName[] = [];
    while (tokens.current.kind === 'name') {
      const name = tokens.next().text;
      const initial = tokens.take('=') ? this.#expressions.parse() : undefined;
      names.push({ name, initial });
    }
    if (names.length === 0) throw tokens.unexpected(`${scope} needs the name of a variable.`);
    return { type: 'declare', scope, names, start, end: tokens.lastEnd };
  }

  #function(start: number): Statement {
    const tokens = this.#tokens;
    const outputs: Output[] = [];
    let name = '';
    if (tokens.take('[')) {
      while (!tokens.is(']')) {
        const output = tokens.expectName('The name of an output is needed here.');
        outputs.push({ name: output.text, offset: output.start });
        tokens.take(',');
      }
      tokens.next();
      tokens.expect('=', 'An = is needed between the outputs and the name of the function.');
      name = this.#functionName();
    } else {
      const offset = tokens.current.start;
      name = this.#functionName();
      if (tokens.take('=')) {
        outputs.push({ name, offset });
        name = this.#functionName();
      }
    }
    const parameters = tokens.take('(') ? this.#parameters() : [];
    const body = this.#block(['function']);
    const { kind, text } = tokens.current;
    if (kind === 'keyword' && (text === 'end' || text === 'endfunction')) tokens.next();
    else if (kind === 'keyword' && text !== 'function') this.#close('function', start);
    const definition = { name, parameters, outputs, body, source: this.#source, start, end: tokens.lastEnd };
    this.#functions.push(definition);
    return { type: 'function', definition, start, end: tokens.lastEnd };
  }

  #functionName(): string {
    let name = this.#tokens.expectName('The name of the function is needed here.').text;
    while (this.#tokens.take('.'))
      name += `.${this.#tokens.expectName('A name is needed after the dot.').text}`;
    return name;
  }

  #parameters(): string[] {
    const tokens = this.#tokens;
    const parameters: string[] = [];
    while (!tokens.is(')')) {
      if (tokens.take('~') || tokens.take('!')) parameters.push('~');
      else parameters.push(tokens.expectName('The name of a parameter is needed here.').text);
      if (!tokens.is(')')) tokens.expect(',', ') or a comma is needed after a parameter.');
    }
    tokens.next();
    return parameters;
  }
}
