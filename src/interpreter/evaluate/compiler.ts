import type { SourceText } from '../syntax/sourceText.ts';
import type { Expression } from '../syntax/tree.ts';
import type { Value } from '../values/value.ts';
import type { Code, Frame } from './machine.ts';

/** An expression compiled to a closure that gives exactly one value. */
export type Evaluate = (frame: Frame) => Value;

/** An expression that may give any number of values: a call, `c{:}`, `s.field`. `outputs` is the callee's nargout. */
export type EvaluateMany = (frame: Frame, outputs: number) => readonly Value[];

/** Where a variable lives. */
export interface Variable {
  readonly name: string;
  /** The slot of a local variable; undefined for global and persistent ones. */
  readonly slot: number | undefined;
  readonly get: (frame: Frame) => Value | undefined;
  /** Stores a value, and counts that the variable holds it. */
  readonly set: (frame: Frame, value: Value) => void;
}

/** What the parts of the compiler share while one function is compiled. */
export interface CompilerContext {
  readonly source: SourceText;
  /** The variable of that name, if the code has one. */
  variable(name: string): Variable | undefined;
  one(node: Expression): Evaluate;
  many(node: Expression): EvaluateMany;
  /** Whether the expression may give no value, or more than one. */
  isMany(node: Expression): boolean;
  /** The functions that this code sees. */
  lookup(name: string): Code | undefined;
  /** A context for the body of an anonymous function. */
  anonymous(
    parameters: readonly string[],
    captured: readonly string[],
  ): { readonly context: CompilerContext; readonly slots: Map<string, number> };
}
