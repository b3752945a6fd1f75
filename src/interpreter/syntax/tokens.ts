export type TokenKind =
  | 'number'
  | 'imaginary'
  | 'string'
  | 'name'
  | 'keyword'
  | 'operator'
  | 'newline'
  | 'command'
  | 'end of file';

export interface Token {
  readonly kind: TokenKind;
  /** The operator, name or keyword; the contents of a string; the word of a command. */
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it, which separates elements inside brackets. */
  readonly spaceBefore: boolean;
  readonly doubleQuoted: boolean;
}

export const keywords: ReadonlySet<string> = new Set([
  'break',
  'case',
  'catch',
  'continue',
  'do',
  'else',
  'elseif',
  'end',
  'end_try_catch',
  'end_unwind_protect',
  'endfor',
  'endfunction',
  'endif',
  'endswitch',
  'endwhile',
  'for',
  'function',
  'global',
  'if',
  'otherwise',
  'parfor',
  'endparfor',
  'persistent',
  'return',
  'switch',
  'try',
  'until',
  'unwind_protect',
  'unwind_protect_cleanup',
  'while',
]);

/** Longest first: the scanner takes the first that fits. */
export const operators: readonly string[] = [
  '.**',
  '**',
  '.*',
  './',
  '.\\',
  '.^',
  ".'",
  '==',
  '~=',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '++',
  '--',
  '+=',
  '-=',
  '*=',
  '/=',
  '^=',
  '|=',
  '&=',
  '+',
  '-',
  '*',
  '/',
  '\\',
  '^',
  "'",
  '<',
  '>',
  '&',
  '|',
  '!',
  '~',
  '=',
  ',',
  ';',
  ':',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '.',
  '@',
];
