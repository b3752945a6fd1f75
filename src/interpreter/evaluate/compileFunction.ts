import type { SourceText } from '../syntax/sourceText.ts';
import type { Block, FunctionDefinition } from '../syntax/tree.ts';
import { hold, release, type Value } from '../values/value.ts';
import type { Variable } from './compiler.ts';
import { compileBlock } from './compileStatement.ts';
import { FunctionContext } from './context.ts';
import type { Code, Frame } from './machine.ts';
import { assignedNames } from './variables.ts';

type Lookup = (name: string) => Code | undefined;

/** Compiles a function; the functions that it calls are looked up when it runs. */
export const compileFunction = (definition: FunctionDefinition, lookup: Lookup): Code => {
  const { parameters, outputs } = definition;
  const takesRest = parameters.at(-1) === 'varargin';
  const givesRest = outputs.at(-1)?.name === 'varargout';
  const plainParameters = takesRest ? parameters.slice(0, -1) : parameters;
  const plainOutputs = givesRest ? outputs.slice(0, -1) : outputs;
  const named = [...parameters.filter((name) => name !== '~'), ...outputs.map(({ name }) => name)];
  const slots = new Map<string, number>();
  const code: Code = {
    name: definition.name,
    source: definition.source,
    slots,
    parameters: [],
    restSlot: undefined,
    outputs: [],
    restOutputSlot: undefined,
    body: () => 0,
    lookup,
  };
  const body = compileBody(definition.body, definition.source, slots, named, lookup, () => complete);
  const slotOf = (name: string): number => (name === '~' ? -1 : slots.get(name)!);
  const complete: Code = {
    ...code,
    body,
    parameters: plainParameters.map(slotOf),
    restSlot: takesRest ? slots.get('varargin') : undefined,
    outputs: plainOutputs.map(({ name, offset }) => ({ name, slot: slots.get(name)!, offset })),
    restOutputSlot: givesRest ? slots.get('varargout') : undefined,
  };
  return complete;
};

/** Compiles statements that run in the variables `slots`, which get new slots for the names that they assign. */
export const compileBody = (
  block: Block,
  source: SourceText,
  slots: Map<string, number>,
  named: readonly string[],
  lookup: Lookup,
  code: () => Code,
): Code['body'] => {
  const { variables, globals, persistents } = assignedNames(block);
  for (const name of [...named, ...variables, 'ans']) if (!slots.has(name)) slots.set(name, slots.size);
  const elsewhere = new Map<string, Variable>();
  for (const name of globals)
    elsewhere.set(
      name,
      storedVariable(name, (frame) => frame.machine.globals),
    );
  for (const name of persistents)
    elsewhere.set(
      name,
      storedVariable(name, (frame) => persistentValues(frame, code())),
    );
  return compileBlock(block, new FunctionContext(source, slots, elsewhere, lookup));
};

const persistentValues = ({ machine }: Frame, code: Code): Map<string, Value> => {
  const found = machine.persistent.get(code) ?? new Map<string, Value>();
  machine.persistent.set(code, found);
  return found;
};

const storedVariable = (name: string, values: (frame: Frame) => Map<string, Value>): Variable => ({
  name,
  slot: undefined,
  get: (frame) => values(frame).get(name),
  set: (frame, value) => {
    const store = values(frame);
    hold(value);
    release(store.get(name));
    store.set(name, value);
  },
});
