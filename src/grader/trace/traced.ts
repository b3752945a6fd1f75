import { blockNames } from '../../core/autoencoder/blocks.ts';
import { splitParameters } from '../../core/autoencoder/parameters.ts';
import type { Answer } from '../identify/answer.ts';
import { type CostChoice, rightCost } from '../identify/costSearch.ts';
import type { Explanation } from '../identify/explain.ts';
import { type GradientChoice, rightHidden } from '../identify/gradientSearch.ts';
import { type MistakeName, type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import { decayTerms, errorTerms, meanTerms, sparsityTerms } from '../model/cost.ts';
import { forwardPass } from '../model/forward.ts';
import { forwardMistakes } from '../model/forwardMistakes.ts';
import { backTerms, delta2Terms, delta3Terms, pullTerms } from '../model/gradient.ts';
import { type Matrix, scaled } from '../model/matrix.ts';
import type { Network } from '../network/network.ts';
import {
  costQuantities,
  gradientQuantities,
  leadsTo,
  type Quantity,
  type QuantityName,
} from './quantities.ts';
import { type Sighting, sightingOf } from './recognise.ts';
import type { Site } from './traceRecorder.ts';

/** The quantities of a computation on the traced network, and where a program's variables hold them. */
export interface Traced {
  readonly quantities: readonly Quantity[];
  readonly sightings: readonly (Sighting | undefined)[];
}

type Choice = CostChoice & Omit<GradientChoice, 'blocks'>;

const rightChoice: Choice = { ...rightCost, ...rightHidden, delta3: delta3Terms[0]! };

function seenIn(quantities: readonly Quantity[], sites: readonly Site[]): Traced {
  return {
    quantities,
    sightings: quantities.map(({ value, soFar }) =>
      isTelling(value)
        ? (sightingOf(value, sites) ?? (soFar && sumSighting(value, soFar, sites)))
        : undefined,
    ),
  };
}

/** A variable to which the term was added. */
function sumSighting(term: Matrix, sum: Matrix, sites: readonly Site[]): Sighting | undefined {
  const sighting = sightingOf(sum, sites);
  return sighting && { ...sighting, values: term };
}

/** The same, where a variable may also hold a quantity before its constant factor, as KL before β. */
function seenInParts(quantities: readonly Quantity[], sites: readonly Site[]): Traced {
  const { sightings } = seenIn(quantities, sites);
  return {
    quantities,
    sightings: sightings.map((sighting, n) => {
      const { value, factor = 0 } = quantities[n]!;
      if (sighting !== undefined || factor === 0 || !isTelling(value)) return sighting;
      const part = sightingOf(scaled(value, 1 / factor), sites);
      return part && { ...part, values: value };
    }),
  };
}

/** Many variables hold only zeros, so zeros do not identify a quantity. */
const isTelling = ({ values }: Quantity['value']): boolean => values.some((value) => value !== 0);

/** What a right program comes by on its way, in the order of the steps. */
export function rightQuantities(network: Network): readonly Quantity[] {
  const pass = forwardPass(network);
  return [...costQuantities(pass, rightChoice), ...gradientQuantities(pass, rightChoice)];
}

export const rightTrace = (network: Network, sites: readonly Site[]): Traced =>
  seenIn(rightQuantities(network), sites);

/** The computation with the mistakes that were found in it; the blocks are those that the student's function returned. */
export function explainedTrace(
  { passes, cost, gradient, packing }: Explanation,
  { network, gradient: returned }: Answer,
  sites: readonly Site[],
): Traced {
  const pass = passes[0]!;
  const choice = { ...rightChoice, ...cost, ...gradient?.choice };
  const own = [...costQuantities(pass, choice), ...gradientQuantities(pass, choice)];
  if (returned === undefined) return seenInParts(own, sites);
  const blocks = splitParameters(packing.unpack(returned, network.shape), network.shape);
  return seenInParts(
    own.map((quantity) => {
      const block = blockNames.find((name) => quantity.name === `${name}grad`);
      return block ? { ...quantity, value: { ...quantity.value, values: blocks[block] } } : quantity;
    }),
    sites,
  );
}

/** Where a quantity was seen, or else what is computed from it. */
export function provenBy(name: QuantityName, traced: Traced): Sighting | undefined {
  const { quantities, sightings } = traced;
  const own = sightings[quantities.findIndex((quantity) => quantity.name === name)];
  if (own !== undefined) return own;
  for (const next of leadsTo[name]) {
    const found = provenBy(next, traced);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a step's values were seen: the last of them stands for those before. */
export function stepSeen(step: Step, traced: Traced): Sighting | undefined {
  const inStep = traced.quantities.flatMap(({ step: own, name }) =>
    own === step && name !== 'cost' ? { sighting: provenBy(name, traced) } : [],
  );
  if (step === 'weightGradients' || step === 'biasGradients') {
    return inStep.every(({ sighting }) => sighting !== undefined) ? inStep.at(-1)?.sighting : undefined;
  }
  return inStep.at(-1)?.sighting;
}

/** A mistake whose value was seen where the right one was not, everything before it being right. */
export interface SeenMistake {
  readonly mistake: MistakeName;
  readonly sighting: Sighting;
}

/** The first mistake, in the order of the steps, whose value is in a variable. */
export function firstSeenMistake(network: Network, sites: readonly Site[]): SeenMistake | undefined {
  const right = rightTrace(network, sites);
  const candidates = [...forwardCandidates(network), ...laterCandidates(network)];
  for (const step of steps) {
    if (stepSeen(step, right) !== undefined) continue;
    for (const { mistake, quantities } of candidates) {
      if (stepOfMistake[mistake] !== step) continue;
      const sighting = differingSighting(quantities(), right, step, sites);
      if (sighting !== undefined) return { mistake, sighting };
    }
  }
  return undefined;
}

interface Candidate {
  readonly mistake: MistakeName;
  readonly quantities: () => readonly Quantity[];
}

function forwardCandidates(network: Network): Candidate[] {
  return forwardMistakes.map(({ mistake, change }) => ({
    mistake,
    quantities: () => {
      const pass = forwardPass(network, change);
      return [...costQuantities(pass, rightCost), ...gradientQuantities(pass, rightChoice)];
    },
  }));
}

function laterCandidates(network: Network): Candidate[] {
  const pass = forwardPass(network);
  const changes = [
    ...meanTerms.map((means) => ({ mistake: means.mistake, change: { means } })),
    ...errorTerms.map((error) => ({ mistake: error.mistake, change: { error } })),
    ...decayTerms.map((decay) => ({ mistake: decay.mistake, change: { decay } })),
    ...sparsityTerms.map((sparsity) => ({ mistake: sparsity.mistake, change: { sparsity } })),
    ...delta3Terms.map((delta3) => ({ mistake: delta3.mistake, change: { delta3 } })),
    ...backTerms.map((back) => ({ mistake: back.mistake, change: { back } })),
    ...pullTerms.map((pull) => ({ mistake: pull.mistake, change: { pull } })),
    ...delta2Terms.map((delta2) => ({ mistake: delta2.mistake, change: { delta2 } })),
  ];
  return changes.flatMap(({ mistake, change }) =>
    mistake === undefined
      ? []
      : {
          mistake,
          quantities: () => {
            const choice = { ...rightChoice, ...change };
            return [...costQuantities(pass, choice), ...gradientQuantities(pass, choice)];
          },
        },
  );
}

/**
 * A variable with a value that only the mistake produces. At least two of its values must be seen, and the right one
 * not: a single one may be an intermediate step, as a3 − x is on the way to delta3.
 */
function differingSighting(
  quantities: readonly Quantity[],
  right: Traced,
  step: Step,
  sites: readonly Site[],
): Sighting | undefined {
  const rights = right.quantities.map(({ value }) => value.values);
  const seen: Sighting[] = [];
  for (const [n, { value, step: own }] of quantities.entries()) {
    if (steps.indexOf(own) < steps.indexOf(step) || right.sightings[n] || !isTelling(value)) continue;
    if (rights.some((values) => equal(values, value.values))) continue;
    const sighting = sightingOf(value, sites);
    if (sighting !== undefined) seen.push(sighting);
    if (seen.length > 1) return seen[0];
  }
  return undefined;
}

function equal(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, n) => value === b[n]);
}
