import { safeParse } from 'valibot';
import { type Model, usualActive } from '../core/autoencoder/model.ts';
import { courseModel } from '../core/autoencoder/modelChoice.ts';
import { largestColourPatch, optimiserDefaults } from '../presets/suitedSettings.ts';
import type { OptimiserSettings, SourceName } from '../protocol/settings.ts';
import { type FieldName, fieldNames, fieldSchemas, optimiserFieldNames } from './fields.ts';
import { type Problem, Problems, shorten } from './problem.ts';
import {
  describeRun,
  descriptionVersion,
  modelFields,
  type RunChange,
  type RunDescription,
} from './runDescription.ts';
import { hasColours, suitedBase, suitedRun } from './suited.ts';

export interface ParsedDescription {
  readonly description: RunDescription;
  /** What could not be used, in the order of the fields; empty for a description that this page wrote. */
  readonly problems: readonly Problem[];
}

/** Changes on the way that are read at most: a slider dragged for an hour makes fewer. */
const mostChanges = 10_000;

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads what claims to be a description: from an address, a file or storage. Never throws. A field that is missing takes the
 * value that suits the source and the model; one out of range is clamped; one that cannot be understood is replaced and named.
 */
export function parseDescription(given: unknown): ParsedDescription {
  const problems = new Problems();
  if (!isRecord(given)) {
    problems.add({ kind: 'noDescription' });
    return { description: describeRun(suitedRun('scenes')), problems: problems.list };
  }
  const { version } = given;
  if (typeof version === 'number' && version > descriptionVersion) problems.add({ kind: 'newer', version });
  const source = readField('source', given, 'scenes', problems);
  const colour = readColour(source, given, problems);
  const model = readModel(given, colour !== undefined, problems);
  const suited = describeRun(suitedBase({ source, ...colour, ...model }));
  const description: RunDescription = {
    version: descriptionVersion,
    source,
    ...(source === 'files' && optionalField('digest', given, problems)),
    patchSize: readPatchSize(given, suited, problems),
    patchCount: readField('patchCount', given, suited.patchCount, problems),
    whiten: readStep('whiten', given, suited, problems),
    whiteningCutoff: readField('whiteningCutoff', given, suited.whiteningCutoff, problems),
    removeMean: readStep('removeMean', given, suited, problems),
    truncate: readStep('truncate', given, suited, problems),
    scale: readStep('scale', given, suited, problems),
    ...colour,
    hiddenSize: readField('hiddenSize', given, suited.hiddenSize, problems),
    seed: readField('seed', given, suited.seed, problems),
    lambda: readField('lambda', given, suited.lambda, problems),
    rho: readField('rho', given, suited.rho, problems),
    beta: readField('beta', given, suited.beta, problems),
    ...model,
    ...readOptimiser(readField('optimiser', given, suited.optimiser, problems), given, problems),
    iterations: readField('iterations', given, suited.iterations, problems),
    changes: readChanges(given['changes'], problems),
  };
  nameUnknown(given, [...fieldNames, 'version', 'changes'], problems);
  return { description, problems: problems.list };
}

function readField<Name extends FieldName>(
  name: Name,
  given: Given,
  suited: FieldValue<Name>,
  problems: Problems,
): FieldValue<Name> {
  if (!Object.hasOwn(given, name)) return suited;
  const value = understood(name, given[name], problems, suited);
  return value ?? suited;
}

/** What a field's schema gives. */
type FieldValue<Name extends FieldName> = Extract<
  ReturnType<typeof safeParse<(typeof fieldSchemas)[Name]>>,
  { success: true }
>['output'];

function optionalField<Name extends FieldName>(
  name: Name,
  given: Given,
  problems: Problems,
): { readonly [Key in Name]?: FieldValue<Name> } {
  if (!Object.hasOwn(given, name)) return {};
  const value = understood(name, given[name], problems);
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: FieldValue<Name> };
}

/** The value of a field, clamped; undefined, and a problem, where it is none. */
function understood<Name extends FieldName>(
  name: Name,
  given: unknown,
  problems: Problems,
  suited?: FieldValue<Name>,
): FieldValue<Name> | undefined {
  const result = safeParse(fieldSchemas[name], given);
  if (!result.success) {
    const used = suited === undefined ? undefined : String(suited);
    problems.add({ kind: 'notUnderstood', name, given: shorten(given), used });
    return undefined;
  }
  if (result.output !== given)
    problems.add({ kind: 'clamped', name, given: shorten(given), used: String(result.output) });
  return result.output as FieldValue<Name>;
}

/** Only pictures can have colours; the fields of grey patches name none. */
function readColour(
  source: SourceName,
  given: Given,
  problems: Problems,
): { readonly colour: true } | undefined {
  const wanted = readField('colour', given, false, problems);
  if (!wanted) return undefined;
  if (hasColours(source)) return { colour: true };
  problems.add({ kind: 'clamped', name: 'colour', given: 'true', used: 'false' });
  return undefined;
}

/** Whitening of patches in colour takes too long for the largest. */
function readPatchSize(given: Given, { patchSize, colour }: RunDescription, problems: Problems): number {
  const wanted = readField('patchSize', given, patchSize, problems);
  if (!colour || wanted <= largestColourPatch) return wanted;
  problems.add({
    kind: 'clamped',
    name: 'patchSize',
    given: shorten(given['patchSize']),
    used: String(largestColourPatch),
  });
  return largestColourPatch;
}

/** A step of the preparation. Patches in colour have one preparation. */
function readStep(
  name: 'whiten' | 'removeMean' | 'truncate' | 'scale',
  given: Given,
  suited: RunDescription,
  problems: Problems,
): boolean {
  const wanted = readField(name, given, suited[name], problems);
  if (!suited.colour || wanted === suited[name]) return wanted;
  problems.add({ kind: 'clamped', name, given: shorten(given[name]), used: String(suited[name]) });
  return suited[name];
}

/**
 * The model, in the form in which it is described: nothing for the course's. `active` is read for `topK` alone. The values of
 * patches in colour lie around 0, which sigmoid output units cannot reach.
 */
function readModel(given: Given, inColour: boolean, problems: Problems): Model {
  const suited = inColour ? 'linear' : courseModel.output;
  const wanted = readField('output', given, suited, problems);
  const output = inColour ? 'linear' : wanted;
  if (output !== wanted) problems.add({ kind: 'clamped', name: 'output', given: wanted, used: output });
  const sparsity = readField('sparsity', given, courseModel.sparsity, problems);
  const active = sparsity === 'topK' ? readField('active', given, usualActive, problems) : usualActive;
  return modelFields({ output, sparsity, active });
}

function readOptimiser(
  name: OptimiserSettings['name'],
  given: Given,
  problems: Problems,
): Pick<RunDescription, 'optimiser' | 'memory' | 'learningRate' | 'momentum' | 'batchSize'> {
  const usual: Given = optimiserDefaults[name];
  const settings = optimiserFieldNames[name].map((field) => [
    field,
    readField(field, given, usual[field] as FieldValue<typeof field>, problems),
  ]);
  return { optimiser: name, ...Object.fromEntries(settings) };
}

function readChanges(given: unknown, problems: Problems): readonly RunChange[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    problems.add({ kind: 'notUnderstood', name: 'changes', given: shorten(given), used: undefined });
    return [];
  }
  if (given.length > mostChanges) problems.add({ kind: 'more' });
  return given.slice(0, mostChanges).flatMap((change: unknown) => readChange(change, problems) ?? []);
}

/** A run has one model from beginning to end; of its settings only k changes on the way. */
const objectiveFields = ['lambda', 'rho', 'beta', 'active', 'iterations'] as const;

function readChange(given: unknown, problems: Problems): RunChange | undefined {
  const iteration = isRecord(given) ? given['iteration'] : undefined;
  if (!isRecord(given) || !Number.isSafeInteger(iteration) || (iteration as number) < 0) {
    problems.add({ kind: 'notUnderstood', name: 'changes', given: shorten(given), used: undefined });
    return undefined;
  }
  const settings = objectiveFields.map((name) => optionalField(name, given, problems));
  const { optimiser } = optionalField('optimiser', given, problems);
  nameUnknown(given, [...fieldNames, 'iteration'], problems);
  return Object.assign(
    { iteration: iteration as number },
    ...settings,
    optimiser && readOptimiser(optimiser, given, problems),
  ) as RunChange;
}

function nameUnknown(given: Given, known: readonly string[], problems: Problems): void {
  let named = 0;
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    problems.add({ kind: 'unknown', name: shorten(name) });
    named += 1;
    if (named > known.length) return;
  }
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
