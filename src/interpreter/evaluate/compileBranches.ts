import type { Expression, StatementOf } from '../syntax/tree.ts';
import { isText, toText } from '../values/make.ts';
import { asTensor, Cell, type Value } from '../values/value.ts';
import type { CompilerContext } from './compiler.ts';
import type { CompileBlock, Execute } from './execute.ts';
import { completed, type Frame } from './machine.ts';
import { isTrue } from './truth.ts';

/** A condition; a note says where it assigns. */
export const compileCondition = (
  node: Expression,
  compiler: CompilerContext,
): ((frame: Frame) => boolean) => {
  const evaluate = compiler.one(node);
  let inner = node;
  while (inner.type === 'parenthesised') inner = inner.inner;
  const assigns = inner.type === 'assign';
  return (frame) => {
    const value = evaluate(frame);
    if (typeof value === 'boolean') return value;
    frame.node = node;
    if (assigns) {
      frame.machine.note(
        'assignment as condition',
        'A single = assigns; == compares. MATLAB does not accept this line.',
      );
    }
    return isTrue(value);
  };
};

export const compileIf = (
  { branches, otherwise }: StatementOf<'if'>,
  compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const conditions = branches.map(({ condition }) => compileCondition(condition, compiler));
  const bodies = branches.map(({ body }) => compileBlock(body));
  const last = otherwise && compileBlock(otherwise);
  return (frame) => {
    for (let i = 0; i < conditions.length; i++) if (conditions[i]!(frame)) return bodies[i]!(frame);
    return last ? last(frame) : completed;
  };
};

export const compileSwitch = (
  statement: StatementOf<'switch'>,
  compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const subject = compiler.one(statement.subject);
  const labels = statement.cases.map(({ label }) => compiler.one(label));
  const bodies = statement.cases.map(({ body }) => compileBlock(body));
  const otherwise = statement.otherwise && compileBlock(statement.otherwise);
  return (frame) => {
    const value = subject(frame);
    for (let i = 0; i < labels.length; i++) if (matches(value, labels[i]!(frame))) return bodies[i]!(frame);
    return otherwise ? otherwise(frame) : completed;
  };
};

const matches = (value: Value, label: Value): boolean => {
  if (label instanceof Cell) return label.items.some((item) => matches(value, item));
  if (isText(label) || isText(value))
    return isText(label) && isText(value) && toText(label) === toText(value);
  const x = asTensor(value);
  const y = asTensor(label);
  if (x === undefined || y === undefined) return false;
  if (x.re.length === 0 || y.re.length === 0) return x.re.length === 0 && y.re.length === 0;
  return x.re.length === 1 && y.re.length === 1 && x.re[0] === y.re[0];
};
