import type { InterpreterError } from '../errors.ts';
import { readIndex } from '../indexing/read.ts';
import { colon, type Subscript } from '../indexing/subscripts.ts';
import { display } from '../printing/display.ts';
import type { Block, Expression, Statement, StatementOf } from '../syntax/tree.ts';
import { countOf, emptyMatrix, isText, toText } from '../values/make.ts';
import { rangeCount } from '../values/range.ts';
import { asTensor, Cell, dimsOf, hold, release, Struct, text, type Value } from '../values/value.ts';
import { callTarget, located, resolve, undefinedName } from './calls.ts';
import { compileAssign, compileStore, targetVariable } from './compileAssignment.ts';
import type { CompilerContext, Evaluate } from './compiler.ts';
import { broken, type Completion, completed, continued, type Frame, returned } from './machine.ts';
import { isTrue } from './truth.ts';

export type Execute = (frame: Frame) => Completion;

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
  switch (statement.type) {
    case 'expression':
      return compileExpressionStatement(statement, compiler);
    case 'command':
      return compileCommand(statement);
    case 'if':
      return compileIf(statement, compiler);
    case 'while':
      return compileWhile(statement, compiler);
    case 'until':
      return compileUntil(statement, compiler);
    case 'for':
      return compileFor(statement, compiler);
    case 'switch':
      return compileSwitch(statement, compiler);
    case 'break':
      return () => broken;
    case 'continue':
      return () => continued;
    case 'return':
      return () => returned;
    case 'try':
      return compileTry(statement, compiler);
    case 'unwind':
      return compileUnwind(statement, compiler);
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

const compileCondition = (node: Expression, compiler: CompilerContext): ((frame: Frame) => boolean) => {
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

const compileIf = ({ branches, otherwise }: StatementOf<'if'>, compiler: CompilerContext): Execute => {
  const conditions = branches.map(({ condition }) => compileCondition(condition, compiler));
  const bodies = branches.map(({ body }) => compileBlock(body, compiler));
  const last = otherwise && compileBlock(otherwise, compiler);
  return (frame) => {
    for (let i = 0; i < conditions.length; i++) if (conditions[i]!(frame)) return bodies[i]!(frame);
    return last ? last(frame) : completed;
  };
};

const spend = (frame: Frame): void => {
  if (--frame.machine.fuel < 0) frame.machine.refuel();
};

const compileWhile = ({ condition, body }: StatementOf<'while'>, compiler: CompilerContext): Execute => {
  const test = compileCondition(condition, compiler);
  const run = compileBlock(body, compiler);
  return (frame) => {
    while (test(frame)) {
      spend(frame);
      const completion = run(frame);
      if (completion === broken) break;
      if (completion === returned) return returned;
    }
    return completed;
  };
};

const compileUntil = (statement: StatementOf<'until'>, compiler: CompilerContext): Execute => {
  const test = compileCondition(statement.condition, compiler);
  const run = compileBlock(statement.body, compiler);
  return (frame) => {
    frame.machine.note('octave only', 'MATLAB has no do … until: a while loop does the same.');
    do {
      spend(frame);
      const completion = run(frame);
      if (completion === broken) break;
      if (completion === returned) return returned;
    } while (!test(frame));
    return completed;
  };
};

const compileFor = (statement: StatementOf<'for'>, compiler: CompilerContext): Execute => {
  const { target, over } = statement;
  const store = compileStore(target, compiler);
  const body = compileBlock(statement.body, compiler);
  const evaluate = compiler.one(over);
  const numbers = over.type === 'range' ? rangeNumbers(over, compiler) : undefined;
  return (frame) => {
    const range = numbers?.(frame);
    const step = (value: Value): Completion => {
      spend(frame);
      store(frame, value);
      return body(frame);
    };
    if (range !== undefined) {
      for (let i = 0; i < range.count; i++) {
        const completion = step(range.base + i * range.step);
        if (completion === broken) break;
        if (completion === returned) return returned;
      }
      if (range.count === 0) store(frame, evaluate(frame));
      return completed;
    }
    return overColumns(frame, evaluate(frame), store, step);
  };
};

interface RangeNumbers {
  readonly base: number;
  readonly step: number;
  readonly count: number;
}

/** The range as three numbers where it is made of real scalars, so that no array is needed. */
const rangeNumbers = (
  over: Expression & { readonly type: 'range' },
  compiler: CompilerContext,
): ((frame: Frame) => RangeNumbers | undefined) => {
  const base = compiler.one(over.base);
  const step: Evaluate = over.step ? compiler.one(over.step) : () => 1;
  const limit = compiler.one(over.limit);
  return (frame) => {
    const from = base(frame);
    const by = step(frame);
    const to = limit(frame);
    if (typeof from !== 'number' || typeof by !== 'number' || typeof to !== 'number') return undefined;
    return { base: from, step: by, count: rangeCount(from, by, to) };
  };
};

/** Gives a loop one column after the other. */
const overColumns = (
  frame: Frame,
  value: Value,
  store: (frame: Frame, value: Value) => void,
  step: (value: Value) => Completion,
): Completion => {
  const dims = dimsOf(value);
  const rows = dims[0]!;
  const columns = rows === 0 ? 0 : countOf(dims) / rows;
  if (columns === 0) {
    store(frame, value);
    return completed;
  }
  // The loop's own hold keeps the body from changing the array or reusing its numbers.
  hold(value);
  const completion = eachColumn(frame, value, rows, columns, step);
  release(value);
  return completion;
};

const eachColumn = (
  frame: Frame,
  value: Value,
  rows: number,
  columns: number,
  step: (value: Value) => Completion,
): Completion => {
  const whole = countOf(dimsOf(value)) === 1;
  for (let j = 1; j <= columns; j++) {
    const subscripts: readonly Subscript[] = rows === 1 && !(value instanceof Cell) ? [j] : [colon, j];
    const completion = step(whole ? value : readIndex(value, subscripts, '', frame.machine));
    if (completion === broken) break;
    if (completion === returned) return returned;
  }
  return completed;
};

const compileSwitch = (statement: StatementOf<'switch'>, compiler: CompilerContext): Execute => {
  const subject = compiler.one(statement.subject);
  const labels = statement.cases.map(({ label }) => compiler.one(label));
  const bodies = statement.cases.map(({ body }) => compileBlock(body, compiler));
  const otherwise = statement.otherwise && compileBlock(statement.otherwise, compiler);
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

const elementsOfAnError = 100_000;

const compileTry = (statement: StatementOf<'try'>, compiler: CompilerContext): Execute => {
  const body = compileBlock(statement.body, compiler);
  const handler = compileBlock(statement.handler, compiler);
  const variable = statement.name === undefined ? undefined : compiler.variable(statement.name);
  return (frame) => {
    const { length } = frame.machine.frames;
    try {
      return body(frame);
    } catch (thrown) {
      const error = located(thrown, frame);
      if (error.kind === 'budget' || error.kind === 'deadline') throw error;
      frame.machine.frames.length = length;
      // An error takes far longer than a step; a loop of them must end in time as well.
      frame.machine.charge(elementsOfAnError);
      frame.machine.lastError = error.message;
      variable?.set(frame, errorValue(error));
    }
    return handler(frame);
  };
};

/** The error as the program sees it. */
const errorValue = (error: InterpreterError): Struct => {
  const [innermost] = error.callStack;
  const stack = new Struct(
    [1, 1],
    new Map<string, Value[]>([
      ['file', [text(error.file)]],
      ['name', [text(innermost?.functionName ?? '')]],
      ['line', [error.line]],
      ['column', [error.column]],
    ]),
  );
  return new Struct(
    [1, 1],
    new Map<string, Value[]>([
      ['message', [text(error.message)]],
      ['identifier', [text(error.identifier)]],
      ['stack', [stack]],
    ]),
  );
};

const compileUnwind = (statement: StatementOf<'unwind'>, compiler: CompilerContext): Execute => {
  const body = compileBlock(statement.body, compiler);
  const cleanup = compileBlock(statement.cleanup, compiler);
  return (frame) => {
    frame.machine.note(
      'octave only',
      'MATLAB has no unwind_protect: try … catch or onCleanup takes its place.',
    );
    let completion: Completion;
    try {
      completion = body(frame);
    } catch (error) {
      const known = located(error, frame);
      if (known.kind !== 'budget' && known.kind !== 'deadline') cleanup(frame);
      throw known;
    }
    const after = cleanup(frame);
    return after === completed ? completion : after;
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
