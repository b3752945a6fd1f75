import type { SourceText } from './sourceText.ts';

/** The place of a node in its file, as offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '\\'
  | '^'
  | '.*'
  | './'
  | '.\\'
  | '.^'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&'
  | '|';

export type Expression = Span &
  (
    | {
        readonly type: 'number';
        readonly value: number;
        readonly imaginary: boolean;
        readonly written: string;
      }
    | { readonly type: 'string'; readonly text: string; readonly doubleQuoted: boolean }
    | { readonly type: 'name'; readonly name: string }
    /** `:` as an index. */
    | { readonly type: 'colon' }
    /** `end` in an index. */
    | { readonly type: 'end' }
    /** `~` in place of an output. */
    | { readonly type: 'ignored' }
    | {
        readonly type: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly type: 'shortCircuit';
        readonly operator: '&&' | '||';
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly type: 'unary'; readonly operator: '-' | '+' | '!'; readonly operand: Expression }
    | { readonly type: 'transpose'; readonly conjugate: boolean; readonly operand: Expression }
    | {
        readonly type: 'range';
        readonly base: Expression;
        readonly step: Expression | undefined;
        readonly limit: Expression;
      }
    | {
        readonly type: 'index';
        readonly brace: boolean;
        readonly base: Expression;
        readonly args: readonly Expression[];
      }
    | { readonly type: 'field'; readonly base: Expression; readonly name: string | Expression }
    | { readonly type: 'matrix'; readonly rows: readonly (readonly Expression[])[] }
    | { readonly type: 'cell'; readonly rows: readonly (readonly Expression[])[] }
    | { readonly type: 'handle'; readonly name: string }
    | { readonly type: 'anonymous'; readonly parameters: readonly string[]; readonly body: Expression }
    | { readonly type: 'parenthesised'; readonly inner: Expression }
    /** `operator` is undefined for `=`. Several targets stand for `[a, b] = …`. */
    | {
        readonly type: 'assign';
        readonly targets: readonly Expression[];
        readonly bracketed: boolean;
        readonly operator: BinaryOperator | undefined;
        readonly value: Expression;
      }
  );

export type ExpressionOf<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;

export type Statement = Span &
  (
    | { readonly type: 'expression'; readonly expression: Expression; readonly printed: boolean }
    | { readonly type: 'command'; readonly name: string; readonly words: readonly string[] }
    | { readonly type: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Block | undefined }
    | { readonly type: 'while'; readonly condition: Expression; readonly body: Block }
    | { readonly type: 'until'; readonly condition: Expression; readonly body: Block }
    | { readonly type: 'for'; readonly target: Expression; readonly over: Expression; readonly body: Block }
    | {
        readonly type: 'switch';
        readonly subject: Expression;
        readonly cases: readonly Case[];
        readonly otherwise: Block | undefined;
      }
    | { readonly type: 'break' | 'continue' | 'return' }
    | {
        readonly type: 'try';
        readonly body: Block;
        readonly name: string | undefined;
        readonly handler: Block;
      }
    | { readonly type: 'unwind'; readonly body: Block; readonly cleanup: Block }
    | {
        readonly type: 'declare';
        readonly scope: 'global' | 'persistent';
        readonly names: readonly DeclaredName[];
      }
    | { readonly type: 'function'; readonly definition: FunctionDefinition }
  );

export type StatementOf<T extends Statement['type']> = Extract<Statement, { readonly type: T }>;

export type Block = readonly Statement[];

export interface Branch {
  readonly condition: Expression;
  readonly body: Block;
}

export interface Case {
  readonly label: Expression;
  readonly body: Block;
}

export interface DeclaredName {
  readonly name: string;
  readonly initial: Expression | undefined;
}

export interface FunctionDefinition extends Span {
  readonly name: string;
  /** A trailing `varargin` takes the rest; `~` is an empty name. */
  readonly parameters: readonly string[];
  readonly outputs: readonly Output[];
  readonly body: Block;
  readonly source: SourceText;
}

/** An output with the place where it is named. */
export interface Output {
  readonly name: string;
  readonly offset: number;
}

/** What a file holds: functions, and statements outside of them if it is a script. */
export interface ParsedFile {
  readonly source: SourceText;
  readonly statements: Block;
  readonly functions: readonly FunctionDefinition[];
}
