import { concatenateRows } from '../operators/concatenate.ts';
import type { SourceText } from '../syntax/sourceText.ts';
import type { Expression, ExpressionOf } from '../syntax/tree.ts';
import { unparse } from '../syntax/unparse.ts';
import { emptyMatrix } from '../values/make.ts';
import { Cell, FunctionHandle, hold, release, share, Tensor, text, type Value } from '../values/value.ts';
import { compileAssign } from './compileAssignment.ts';
import { compileIndexMany, compileIndexOne, compileName, compileNameMany } from './compileIndex.ts';
import { compileBinary, compileShortCircuit, compileTranspose, compileUnary } from './compileOperator.ts';
import type { CompilerContext, Evaluate, EvaluateMany, Variable } from './compiler.ts';
import { compileRange, endValue } from './compileSubscripts.ts';
import { type AnonymousCode, type Code, completed, type Frame } from './machine.ts';
import { namesIn } from './namesIn.ts';

/** Compiles the expressions of one function. */
export class FunctionContext implements CompilerContext {
  readonly source: SourceText;
  /** The variables by slot. */
  readonly slots: Map<string, number>;
  readonly #elsewhere: ReadonlyMap<string, Variable>;
  readonly #lookup: (name: string) => Code | undefined;

  /** `elsewhere` are the variables that do not live in slots: global and persistent ones. */
  constructor(
    source: SourceText,
    slots: Map<string, number>,
    elsewhere: ReadonlyMap<string, Variable>,
    lookup: (name: string) => Code | undefined,
  ) {
    this.source = source;
    this.slots = slots;
    this.#elsewhere = elsewhere;
    this.#lookup = lookup;
  }

  lookup(name: string): Code | undefined {
    return this.#lookup(name);
  }

  variable(name: string): Variable | undefined {
    const slot = this.slots.get(name);
    return this.#elsewhere.get(name) ?? (slot === undefined ? undefined : slotVariable(name, slot));
  }

  isMany(node: Expression): boolean {
    return (node.type === 'index' && node.brace) || node.type === 'field';
  }

  anonymous(
    parameters: readonly string[],
    captured: readonly string[],
  ): { readonly context: CompilerContext; readonly slots: Map<string, number> } {
    const slots = new Map<string, number>();
    for (const name of [...parameters, ...captured]) if (!slots.has(name)) slots.set(name, slots.size);
    return { context: new FunctionContext(this.source, slots, new Map(), this.#lookup), slots };
  }

  many(node: Expression): EvaluateMany {
    switch (node.type) {
      case 'name':
        return compileNameMany(node, this);
      case 'index':
      case 'field':
        return compileIndexMany(node, this);
      default: {
        const one = this.one(node);
        return (frame) => [one(frame)];
      }
    }
  }

  one(node: Expression): Evaluate {
    switch (node.type) {
      case 'number':
        return compileNumber(node);
      case 'string': {
        const value = share(text(node.text, node.doubleQuoted ? 'double-quoted' : ''));
        return () => value;
      }
      case 'name':
        return compileName(node, this);
      case 'colon':
        return () => text(':');
      case 'end':
        return endValue;
      case 'ignored':
        return () => emptyMatrix();
      case 'binary':
        return compileBinary(node, this);
      case 'shortCircuit':
        return compileShortCircuit(node, this);
      case 'unary':
        return compileUnary(node, this);
      case 'transpose':
        return compileTranspose(node, this);
      case 'range':
        return compileRange(node, this);
      case 'index':
      case 'field':
        return compileIndexOne(node, this);
      case 'matrix':
        return compileMatrix(node, this);
      case 'cell':
        return compileCell(node, this);
      case 'handle':
        return compileHandle(node, this);
      case 'anonymous':
        return compileAnonymous(node, this);
      case 'parenthesised':
        return this.one(node.inner);
      case 'assign':
        return compileAssign(node, this);
    }
  }
}

const slotVariable = (name: string, slot: number): Variable => ({
  name,
  slot,
  get: (frame) => frame.slots[slot],
  set: (frame, value) => {
    const before = frame.slots[slot];
    hold(value);
    if (typeof before === 'object') release(before);
    frame.slots[slot] = value;
  },
});

const compileNumber = ({ value, imaginary }: ExpressionOf<'number'>): Evaluate => {
  if (!imaginary) return () => value;
  return () => new Tensor([1, 1], Float64Array.of(0), Float64Array.of(value));
};

type Row = (frame: Frame) => readonly Value[];

const compileRows = (rows: readonly (readonly Expression[])[], compiler: CompilerContext): readonly Row[] =>
  rows.map((row): Row => {
    if (row.some((element) => compiler.isMany(element))) {
      const parts = row.map((element): EvaluateMany => {
        if (compiler.isMany(element)) return compiler.many(element);
        const one = compiler.one(element);
        return (frame) => [one(frame)];
      });
      return (frame) => parts.flatMap((part) => part(frame, 1));
    }
    const parts = row.map((element) => compiler.one(element));
    return (frame) => parts.map((part) => part(frame));
  });

const compileMatrix = (node: ExpressionOf<'matrix'>, compiler: CompilerContext): Evaluate => {
  const rows = compileRows(node.rows, compiler);
  const isText = node.rows.some((row) => row.some((element) => element.type === 'string'));
  if (rows.length === 0) return () => emptyMatrix();
  return (frame) => {
    const values = rows.map((row) => row(frame));
    frame.node = node;
    return (isText ? undefined : matrixOfNumbers(values)) ?? concatenateRows(values, frame.machine);
  };
};

/** The matrix of rows that hold real numbers only; undefined for anything else. */
const matrixOfNumbers = (rows: readonly (readonly Value[])[]): Value | undefined => {
  const height = rows.length;
  const width = rows[0]!.length;
  if (width === 0) return undefined;
  const out = new Float64Array(height * width);
  for (let i = 0; i < height; i++) {
    const row = rows[i]!;
    if (row.length !== width) return undefined;
    for (let j = 0; j < width; j++) {
      const value = row[j]!;
      if (typeof value !== 'number') return undefined;
      out[i + j * height] = value;
    }
  }
  return out.length === 1 ? out[0]! : new Tensor([height, width], out);
};

const compileCell = (node: ExpressionOf<'cell'>, compiler: CompilerContext): Evaluate => {
  const rows = compileRows(node.rows, compiler);
  return (frame) => {
    const cells = rows.map((row) => {
      const items = row(frame).map(share);
      return new Cell([1, items.length], items);
    });
    if (cells.length === 0) return new Cell([0, 0], []);
    frame.node = node;
    return cells.length === 1
      ? cells[0]!
      : concatenateRows(
          cells.map((cell) => [cell]),
          frame.machine,
        );
  };
};

const compileHandle = (node: ExpressionOf<'handle'>, compiler: CompilerContext): Evaluate => {
  const target = compiler.lookup(node.name);
  return () => new FunctionHandle(node.name, `@${node.name}`, target);
};

/** The values of the variables that the body names are captured when the handle is made. */
const compileAnonymous = (node: ExpressionOf<'anonymous'>, compiler: CompilerContext): Evaluate => {
  const { parameters } = node;
  const captured = [...namesIn(node.body)].filter(
    (name) => !parameters.includes(name) && compiler.variable(name) !== undefined,
  );
  const { context, slots } = compiler.anonymous(
    parameters.filter((name) => name !== '~'),
    captured,
  );
  const takesRest = parameters.at(-1) === 'varargin';
  const plain = takesRest ? parameters.slice(0, -1) : parameters;
  const code: Code = {
    name: '@<anonymous>',
    source: compiler.source,
    slots,
    parameters: plain.map((name) => (name === '~' ? -1 : slots.get(name)!)),
    restSlot: takesRest ? slots.get('varargin') : undefined,
    outputs: [],
    restOutputSlot: undefined,
    body: () => completed,
    lookup: (name) => compiler.lookup(name),
  };
  const evaluate = context.many(node.body);
  const written = `@(${parameters.join(', ')}) ${unparse(node.body)}`;
  const sources = captured.map((name) => ({ slot: slots.get(name)!, variable: compiler.variable(name)! }));
  return (frame) => {
    const values = sources.flatMap(({ slot, variable }) => {
      const value = variable.get(frame);
      return value === undefined ? [] : [{ slot, value: share(value) }];
    });
    const target: AnonymousCode = { code, evaluate, captured: values };
    return new FunctionHandle('', written, target);
  };
};
