import {
  array,
  boolean,
  check,
  custom,
  finite,
  type InferOutput,
  instance,
  integer,
  literal,
  maxLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  union,
  unknown,
  variant,
} from 'valibot';
import { parameterCount } from '../core/autoencoder/parameters.ts';
import { valuesOf } from '../core/patches/channels.ts';
import { fieldSchemas } from '../description/fields.ts';
import { parseDescription } from '../description/parseDescription.ts';
import type { RunDescription } from '../description/runDescription.ts';
import type { Leg } from '../protocol/commands.ts';
import type { BackendName } from '../protocol/settings.ts';
import type { Marker } from '../store/run.ts';
import {
  costColumns,
  effortColumns,
  mostOfName,
  mostOfNote,
  type SavedRun,
  savedVersion,
} from './savedRun.ts';

/** A record read from storage or from a file, or why it cannot be. */
export type ReadRun = { readonly run: SavedRun } | { readonly refused: 'newer' | 'damaged' };

/** Turns a record of one version into one of the next. */
type Migration = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version that they begin with. The first version needs none. */
const pageMigrations: Readonly<Record<number, Migration>> = {};

const whole = pipe(number(), integer(), minValue(0));
const measured = pipe(number(), finite());
const text = pipe(string(), maxLength(mostOfName));
const doubles = instance(Float64Array);
const stored = union([instance(Float32Array), doubles]);

const backends = [
  'webgl',
  'webgpu',
  'simd',
  'simd64',
  'wasm',
  'cpu',
] as const satisfies readonly BackendName[];

const memory = variant('of', [
  object({
    of: literal('lbfgs'),
    steps: stored,
    changes: stored,
    curvature: doubles,
    scaling: measured,
    stood: boolean(),
  }),
  object({
    of: literal('adam'),
    firstMoment: doubles,
    secondMoment: doubles,
    firstWeight: measured,
    secondWeight: measured,
  }),
  object({ of: literal('momentum'), velocity: doubles }),
]);

const objective = object({
  lambda: measured,
  rho: measured,
  beta: measured,
  output: optional(fieldSchemas.output),
  sparsity: optional(fieldSchemas.sparsity),
  active: optional(whole),
});
const optimiser = variant('name', [
  object({ name: literal('lbfgs'), memory: fieldSchemas.memory }),
  object({ name: literal('gradientDescent'), learningRate: measured }),
  object({ name: literal('adam'), learningRate: measured, batchSize: whole }),
  object({ name: literal('momentum'), learningRate: measured, momentum: measured, batchSize: whole }),
]);
const legs = pipe(
  array(object({ iteration: whole, objective, optimiser, backend: picklist(backends) })),
  maxLength(10_000),
  check((given) => given[0]?.iteration === 0 && rises(given)),
);
const marked = { iteration: whole, until: whole };
const marker = variant('subject', [
  object({ subject: literal('objective'), ...marked, before: objective, after: objective }),
  object({ subject: literal('optimiser'), ...marked, before: optimiser, after: optimiser }),
]);

/** A description that this page could have written: nothing in it had to be replaced or clamped. */
const description = custom<RunDescription>((given) => parseDescription(given).problems.length === 0);

const savedRun = object({
  version: literal(savedVersion),
  id: pipe(string(), maxLength(64)),
  begun: description,
  now: description,
  parent: optional(object({ id: text, iteration: whole })),
  experiment: optional(text),
  name: text,
  note: optional(pipe(string(), maxLength(mostOfNote))),
  pinned: boolean(),
  savedAt: measured,
  shape: object({ visibleSize: whole, hiddenSize: whole }),
  patchCount: whole,
  checkpoint: object({
    iteration: pipe(whole, minValue(1)),
    evaluations: whole,
    seconds: optional(pipe(measured, minValue(0))),
    theta: doubles,
    backend: optional(picklist(backends)),
    memory: optional(unknown()),
    legs: optional(unknown()),
  }),
  costs: doubles,
  efforts: optional(doubles),
  markers: pipe(array(marker), maxLength(10_000)),
  rhoHat: doubles,
  firstWeights: optional(instance(Float32Array)),
});

/** Reads what claims to be a saved run, written by this version of the page or an older one. Never throws. */
export function parseRun(given: unknown, migrations = pageMigrations): ReadRun {
  try {
    const record = migrated(given, migrations);
    if (record === undefined) return { refused: 'newer' };
    const read = safeParse(savedRun, record);
    return read.success && fitsTogether(read.output)
      ? { run: withMemory(read.output) }
      : { refused: 'damaged' };
  } catch {
    return { refused: 'damaged' };
  }
}

/** The record in the present version; undefined when it was written by a later one. */
function migrated(given: unknown, migrations: Readonly<Record<number, Migration>>): unknown {
  let record = given as Readonly<Record<string, unknown>>;
  for (;;) {
    const { version } = record;
    if (typeof version === 'number' && version > savedVersion) return undefined;
    const migrate = typeof version === 'number' && version < savedVersion ? migrations[version] : undefined;
    if (!migrate) return record;
    record = migrate(record);
  }
}

/** The parts of a record that are sound each for itself may still belong to different runs. */
function fitsTogether({
  begun,
  now,
  shape,
  checkpoint,
  costs,
  efforts,
  rhoHat,
  firstWeights,
}: InferOutput<typeof savedRun>) {
  const { visibleSize, hiddenSize } = shape;
  const { theta, iteration } = checkpoint;
  const iterations = costs.filter((_, at) => at % costColumns.length === 0);
  return (
    hiddenSize === now.hiddenSize &&
    hiddenSize === begun.hiddenSize &&
    visibleSize === valuesOf({ side: now.patchSize, channels: now.colour ? 3 : 1 }) &&
    theta.length === parameterCount(shape) &&
    theta.every(Number.isFinite) &&
    rhoHat.length === hiddenSize &&
    rhoHat.every(Number.isFinite) &&
    (firstWeights === undefined ||
      (firstWeights.length === hiddenSize * visibleSize && firstWeights.every(Number.isFinite))) &&
    costs.length % costColumns.length === 0 &&
    (efforts === undefined || efforts.length % effortColumns.length === 0) &&
    costs.every(Number.isFinite) &&
    iterations.at(-1) === iteration &&
    iterations.every((one, at) => at === 0 || one > (iterations[at - 1] as number))
  );
}

/** Whether the iterations rise from each to the next. */
const rises = (parts: readonly { readonly iteration: number }[]): boolean =>
  parts.every(({ iteration }, at) => at === 0 || iteration > (parts[at - 1]?.iteration ?? 0));

/** An optimiser's memory that cannot be read is left out, and so is the way of the run: it goes on without them. */
function withMemory(run: InferOutput<typeof savedRun>): SavedRun {
  const { memory: given, legs: way, ...checkpoint } = run.checkpoint;
  const read = safeParse(memory, given);
  const known = safeParse(legs, way);
  return {
    ...run,
    begun: parseDescription(run.begun).description,
    now: parseDescription(run.now).description,
    markers: run.markers as readonly Marker[],
    checkpoint: {
      theta: checkpoint.theta,
      iteration: checkpoint.iteration,
      evaluations: checkpoint.evaluations,
      ...(checkpoint.seconds !== undefined && { seconds: checkpoint.seconds }),
      ...(checkpoint.backend && { backend: checkpoint.backend }),
      ...(read.success && { memory: read.output }),
      ...(known.success && { legs: known.output as readonly Leg[] }),
    },
  };
}
