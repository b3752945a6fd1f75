import { display } from '../printing/display.ts';
import type { Block, Expression, Statement, StatementOf } from '../syntax/tree.ts';
import { emptyMatrix } from '../values/make.ts';
import { text, type Value } from '../values/value.ts';
import { callTarget, resolve, undefinedName } from './calls.ts';
import { compileAssign, targetVariable } from './compileAssignment.ts';
import { compileIf, compileSwitch } from './compileBranches.ts';
import { compileFor, compileUntil, compileWhile } from './compileLoops.ts';
import type { CompilerContext } from './compiler.ts';
import { compileTry, compileUnwind } from './compileTry.ts';
import type { Execute } from './execute.ts';
import { broken, completed, continued, type Frame, returned } from './machine.ts';

export const compileBlock = (block: Block, compiler: CompilerContext): Execute => {
  const runs = block.map((statement) => compileStatement(statement, compiler));
  const { length } = runs;
  return (frame) => {
    const { machine } = frame;
    for (let i = 0; i < length; i++) {
      frame.node = block[i];
      if (--machine.fuel < 0) machine.refuel();
      const completion = runs[i]!(frame);
      if (completion !== completed) return completion;
    }
    return completed;
  };
};

const compileStatement = (statement: Statement, compiler: CompilerContext): Execute => {
  const inner = (block: Block): Execute => compileBlock(block, compiler);
  switch (statement.type) {
    case 'expression':
      return compileExpressionStatement(statement, compiler);
    case 'command':
      return compileCommand(statement);
    case 'if':
      return compileIf(statement, compiler, inner);
    case 'while':
      return compileWhile(statement, compiler, inner);
    case 'until':
      return compileUntil(statement, compiler, inner);
    case 'for':
      return compileFor(statement, compiler, inner);
    case 'switch':
      return compileSwitch(statement, compiler, inner);
    case 'break':
      return () => broken;
    case 'continue':
      return () => continued;
    case 'return':
      return () => returned;
    case 'try':
      return compileTry(statement, compiler, inner);
    case 'unwind':
      return compileUnwind(statement, compiler, inner);
    case 'declare':
      return compileDeclare(statement, compiler);
    case 'function':
      return () => completed;
  }
};

const show = (frame: Frame, name: string, value: Value): void =>
  frame.machine.print(display(name, value, frame.machine.longFormat));

const compileExpressionStatement = (
  { expression, printed }: StatementOf<'expression'>,
  compiler: CompilerContext,
): Execute => {
  if (expression.type === 'assign') return compileAssignStatement(expression, printed, compiler);
  const evaluate = compiler.many(expression);
  const ans = compiler.variable('ans')!;
  const variable = expression.type === 'name' ? compiler.variable(expression.name) : undefined;
  const name = expression.type === 'name' ? expression.name : undefined;
  return (frame) => {
    // A script or eval may have made a variable that was not known when this was compiled.
    const made = name === undefined || variable !== undefined ? undefined : frame.code.slots.get(name);
    const current = made === undefined ? variable?.get(frame) : frame.slots[made];
    const isVariable = current !== undefined;
    for (const value of evaluate(frame, 0)) {
      if (!isVariable) ans.set(frame, value);
      if (printed) show(frame, isVariable ? name! : 'ans', value);
    }
    return completed;
  };
};

const compileAssignStatement = (
  node: Expression & { readonly type: 'assign' },
  printed: boolean,
  compiler: CompilerContext,
): Execute => {
  const assign = compileAssign(node, compiler);
  if (!printed) {
    const slot =
      node.targets.length === 1 && node.targets[0]!.type === 'name'
        ? targetVariable(node.targets[0]!, compiler)?.slot
        : undefined;
    if (slot !== undefined) {
      return (frame) => {
        const before = frame.slots[slot];
        assign(frame);
        // If the only variable of a value is overwritten, nothing else refers to the value.
        if (typeof before === 'object' && before.held === 0 && !frame.sharesSlots)
          frame.machine.recycle(before);
        return completed;
      };
    }
    return (frame) => {
      assign(frame);
      return completed;
    };
  }
  const variables = node.targets.flatMap((target) => targetVariable(target, compiler) ?? []);
  return (frame) => {
    assign(frame);
    for (const variable of variables) show(frame, variable.name, variable.get(frame) ?? emptyMatrix());
    return completed;
  };
};

/** `hold on`: calls the function with the words as strings. */
const compileCommand = (statement: StatementOf<'command'>): Execute => {
  const { name, words } = statement;
  return (frame) => {
    const target = resolve(frame.machine, frame.code, name);
    if (target === undefined) throw undefinedName(frame, name, statement.start, true);
    callTarget(
      frame.machine,
      target,
      words.map((word) => text(word)),
      0,
    );
    return completed;
  };
};

const compileDeclare = (statement: StatementOf<'declare'>, compiler: CompilerContext): Execute => {
  const declared = statement.names.map(({ name, initial }) => ({
    variable: compiler.variable(name)!,
    initial: initial && compiler.one(initial),
  }));
  return (frame) => {
    for (const { variable, initial } of declared) {
      if (variable.get(frame) === undefined) variable.set(frame, initial ? initial(frame) : emptyMatrix());
    }
    return completed;
  };
};
