import { scriptFunction } from './builtins/evaluation.ts';
import { builtins } from './builtins/registry.ts';
import { InterpreterError } from './errors.ts';
import { callCode, located, undefinedName } from './evaluate/calls.ts';
import { compileBody } from './evaluate/compileFunction.ts';
import { type Code, Frame, Machine } from './evaluate/machine.ts';
import type { CallOptions, RunOptions } from './options.ts';
import { compileFile, type Program } from './program.ts';
import { parseFile } from './syntax/parseFile.ts';
import { SourceText } from './syntax/sourceText.ts';
import { share, type Value } from './values/value.ts';

/**
 * Calls a function of the program, or a built-in one. `args` are never changed. Throws only `InterpreterError`. Fewer
 * values than `outputs` come back where the function sets fewer.
 */
export const callFunction = (
  program: Program,
  functionName: string,
  args: readonly Value[],
  options: CallOptions,
): { readonly values: readonly Value[] } => {
  const machine = machineFor(program, options);
  const frame = topFrame(machine, program, new SourceText('', ''));
  machine.frames.push(frame);
  const given = args.map(share);
  return guarded(frame, () => {
    const code = program.functions.get(functionName);
    if (code !== undefined) return { values: callCode(machine, code, given, options.outputs) };
    const builtin = builtins.get(functionName);
    if (builtin === undefined) throw undefinedName(frame, functionName, undefined, true);
    const result = builtin(given, options.outputs, machine);
    return { values: result === undefined ? [] : Array.isArray(result) ? result : [result as Value] };
  });
};

/**
 * Runs `source` as a script that can call the program's functions, and gives back its variables. Throws
 * `ProgramSyntaxError` if the source cannot be parsed, otherwise only `InterpreterError`.
 */
export const runScript = (
  program: Program,
  source: string,
  options: RunOptions,
): { readonly variables: ReadonlyMap<string, Value> } => {
  const machine = machineFor(program, options);
  const { frame, body } = compileScript(machine, program, new SourceText('script', source));
  machine.frames.push(frame);
  return guarded(frame, () => {
    body(frame);
    const variables = new Map<string, Value>();
    for (const [name, slot] of frame.code.slots) {
      const value = frame.slots[slot];
      if (value !== undefined) variables.set(name, value);
    }
    return { variables };
  });
};

/** Parses and compiles a script; its functions become known to the machine. */
const compileScript = (
  machine: Machine,
  program: Program,
  text: SourceText,
): { readonly frame: Frame; readonly body: Code['body'] } => {
  const lookup = (name: string): Code | undefined => program.functions.get(name);
  const frame = topFrame(machine, program, text);
  try {
    const parsed = parseFile(text);
    for (const [name, code] of compileFile(parsed, lookup)) machine.scriptFunctions.set(name, code);
    const { slots } = frame.code;
    return { frame, body: compileBody(parsed.statements, text, slots, [], lookup, () => frame.code) };
  } catch (error) {
    if (error instanceof RangeError) throw text.error(0, 'An expression in this program is too long.');
    throw error;
  }
};

const machineFor = ({ scripts }: Program, options: RunOptions): Machine =>
  new Machine(
    options,
    scripts.size === 0
      ? builtins
      : new Map([
          ...builtins,
          ...[...scripts].map(([name, script]) => [name, scriptFunction(script)] as const),
        ]),
  );

/** The frame of the outermost level, whose variables may be made while it runs. */
const topFrame = (machine: Machine, program: Program, source: SourceText): Frame => {
  const code: Code = {
    name: '',
    source,
    slots: new Map(),
    parameters: [],
    restSlot: undefined,
    outputs: [],
    restOutputSlot: undefined,
    body: () => 0,
    lookup: (name) => program.functions.get(name),
  };
  return new Frame(code, machine, 0, 0);
};

/** Only `InterpreterError`s leave it. */
const guarded = <T>(frame: Frame, run: () => T): T => {
  try {
    return run();
  } catch (error) {
    if (error instanceof InterpreterError && error.place !== undefined) throw error;
    throw located(error, frame);
  }
};
