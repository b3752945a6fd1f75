import { InterpreterError, type Operand } from '../errors.ts';
import type { Expression } from '../syntax/tree.ts';
import { Cell, type FunctionHandle, hold, release, share, type Value } from '../values/value.ts';
import { type AnonymousCode, type Builtin, type Code, Frame, type Machine } from './machine.ts';
import { suggestName } from './suggestName.ts';

/** Octave's limit of nested calls. */
const deepestCalls = 256;

const recursionMessage = 'max_recursion_depth exceeded';

/** Calls a function of the program. */
export const callCode = (
  machine: Machine,
  code: Code,
  args: readonly Value[],
  outputs: number,
): readonly Value[] => {
  const { parameters, restSlot } = code;
  if (args.length > parameters.length && restSlot === undefined) {
    throw new InterpreterError(
      `${code.name}: function called with too many inputs`,
      'runtime',
      'Octave:invalid-fun-call',
    );
  }
  if (outputs > code.outputs.length && code.restOutputSlot === undefined && outputs > 0) {
    throw new InterpreterError(
      `${code.name}: function called with too many outputs`,
      'runtime',
      'Octave:invalid-fun-call',
    );
  }
  const frame = new Frame(code, machine, args.length, outputs);
  const { slots } = frame;
  const given = Math.min(args.length, parameters.length);
  for (let i = 0; i < given; i++) {
    const slot = parameters[i]!;
    if (slot >= 0) slots[slot] = hold(args[i]!);
  }
  if (restSlot !== undefined) {
    const rest = args.slice(parameters.length).map(share);
    slots[restSlot] = hold(new Cell([rest.length > 0 ? 1 : 0, rest.length], rest));
  }
  return inFrame(machine, frame, () => {
    code.body(frame);
    return collectOutputs(frame);
  });
};

/** Runs something in its own frame and adds the place to its errors. */
const inFrame = (machine: Machine, frame: Frame, run: () => readonly Value[]): readonly Value[] => {
  if (machine.frames.length >= deepestCalls) {
    throw new InterpreterError(recursionMessage, 'recursion');
  }
  if (--machine.fuel < 0) machine.refuel();
  machine.frames.push(frame);
  let results: readonly Value[];
  try {
    results = run();
  } catch (error) {
    for (const value of frame.slots) release(value);
    throw located(error, frame);
  } finally {
    machine.frames.pop();
  }
  for (const value of frame.slots) {
    release(value);
    if (typeof value === 'object' && value.held === 0 && !results.includes(value)) machine.recycle(value);
  }
  return results;
};

/** The error with the place of the frame it passes, innermost first. */
export const located = (error: unknown, frame: Frame): InterpreterError => {
  const known =
    error instanceof InterpreterError
      ? error
      : error instanceof RangeError
        ? new InterpreterError(recursionMessage, 'recursion')
        : undefined;
  if (known === undefined) throw error;
  if (known.place === undefined) {
    known.place = frame.place;
    addOperandSources(known, frame);
  }
  known.callStack.push({ functionName: frame.code.name, place: frame.place });
  return known;
};

/** Adds to an operator's error how its operands are written. */
const addOperandSources = (error: InterpreterError, frame: Frame): void => {
  const { details } = error;
  const node = frame.node as Expression | undefined;
  if (details === undefined || node?.type !== 'binary') return;
  const written = (part: Expression): string => frame.code.source.text.slice(part.start, part.end);
  if (details.type === 'nonconformant') {
    const [left, right] = details.operands;
    const operands: readonly [Operand, Operand] = [
      { ...left, source: written(node.left) },
      { ...right, source: written(node.right) },
    ];
    error.details = { ...details, operator: node.operator, operands };
  }
};

const collectOutputs = (frame: Frame): readonly Value[] => {
  const { code, outputs, slots } = frame;
  const results: Value[] = [];
  const wanted = Math.max(outputs, 1);
  for (let i = 0; i < Math.min(wanted, code.outputs.length); i++) {
    const output = code.outputs[i]!;
    const value = slots[output.slot];
    if (value === undefined) {
      if (outputs === 0) return [];
      frame.node = { start: output.offset };
      throw undefinedOutput(frame, output.name, output.offset);
    }
    results.push(value);
  }
  const rest = code.restOutputSlot === undefined ? undefined : slots[code.restOutputSlot];
  if (rest instanceof Cell) {
    for (let i = 0; results.length < wanted && i < rest.items.length; i++)
      results.push(share(rest.items[i]!));
  }
  return results;
};

const undefinedOutput = (frame: Frame, name: string, offset: number): InterpreterError => {
  const { line, column } = frame.code.source.placeOf(offset);
  return new InterpreterError(
    `'${name}' undefined near line ${line}, column ${column}`,
    'runtime',
    'Octave:undefined-function',
    { type: 'undefined output', name, functionName: frame.code.name },
  );
};

/** The function of that name, as the given code sees it. */
export const resolve = (machine: Machine, code: Code, name: string): Code | Builtin | undefined =>
  code.lookup(name) ?? machine.scriptFunctions.get(name) ?? machine.builtins.get(name);

export const callTarget = (
  machine: Machine,
  target: Code | Builtin,
  args: readonly Value[],
  outputs: number,
): readonly Value[] => {
  if (typeof target !== 'function') return callCode(machine, target, args, outputs);
  const result = target(args, outputs, machine);
  if (result === undefined) return [];
  const results: readonly Value[] = Array.isArray(result) ? result : [result as Value];
  if (results.length === 1) for (const arg of args) machine.recycleOperand(arg, results[0]!);
  return results;
};

/** Calls a handle, or a function by its name. */
export const callHandle = (
  machine: Machine,
  handle: FunctionHandle,
  args: readonly Value[],
  outputs: number,
): readonly Value[] => {
  const { target } = handle;
  if (handle.name !== '') {
    const found = (target as Code | Builtin | undefined) ?? resolve(machine, machine.frame.code, handle.name);
    if (found === undefined) throw undefinedName(machine.frame, handle.name, undefined, true);
    return callTarget(machine, found, args, outputs);
  }
  return callAnonymous(machine, target as AnonymousCode, args, outputs);
};

const callAnonymous = (
  machine: Machine,
  { code, evaluate, captured }: AnonymousCode,
  args: readonly Value[],
  outputs: number,
): readonly Value[] => {
  const { parameters, restSlot } = code;
  if (args.length > parameters.length && restSlot === undefined) {
    throw new InterpreterError(
      '@<anonymous>: function called with too many inputs',
      'runtime',
      'Octave:invalid-fun-call',
    );
  }
  const frame = new Frame(code, machine, args.length, outputs);
  for (const { slot, value } of captured) frame.slots[slot] = hold(value);
  for (let i = 0; i < Math.min(args.length, parameters.length); i++) {
    const slot = parameters[i]!;
    if (slot >= 0) frame.slots[slot] = hold(args[i]!);
  }
  if (restSlot !== undefined) {
    const rest = args.slice(parameters.length).map(share);
    frame.slots[restSlot] = hold(new Cell([rest.length > 0 ? 1 : 0, rest.length], rest));
  }
  return inFrame(machine, frame, () => evaluate(frame, outputs));
};

/** The error for a name that is neither a variable nor a function. */
export const undefinedName = (
  frame: Frame,
  name: string,
  offset: number | undefined,
  called: boolean,
): InterpreterError => {
  const known = [...frame.code.slots.keys()].filter(
    (key) => frame.slots[frame.code.slots.get(key)!] !== undefined,
  );
  const suggestion = suggestName(name, known, [...frame.machine.builtins.keys()]);
  const place = offset === undefined ? undefined : frame.code.source.placeOf(offset);
  const where = place ? ` near line ${place.line}, column ${place.column}` : '';
  return new InterpreterError(`'${name}' undefined${where}`, 'runtime', 'Octave:undefined-function', {
    type: 'undefined',
    name,
    suggestion,
    called,
  });
};
