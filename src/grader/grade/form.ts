import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { FormFinding, FormMistake } from '../findings.ts';
import type { Step } from '../mistakeNames.ts';
import type { Network } from '../network/network.ts';
import type { NumericArray, StudentValue } from '../student/studentProgram.ts';

const stepOf: Readonly<Record<FormMistake, Step>> = {
  outputsSwapped: 'feedForward',
  notRepeatable: 'feedForward',
  singlePrecision: 'feedForward',
  integerClass: 'feedForward',
  costNotNumeric: 'squaredError',
  costNotScalar: 'squaredError',
  costComplex: 'sparsityCost',
  costNotANumber: 'sparsityCost',
  gradientMissing: 'weightGradients',
  gradientNotNumeric: 'weightGradients',
  gradientLength: 'weightGradients',
  W1gradFromA2: 'weightGradients',
  W2gradFromData: 'weightGradients',
  gradientMatrix: 'weightGradients',
  gradientRow: 'biasGradients',
  gradientComplex: 'weightGradients',
  gradientNotANumber: 'weightGradients',
  biasGradientsNotSummed: 'biasGradients',
  biasGradientsOverUnits: 'biasGradients',
  biasGradientsScalar: 'biasGradients',
  gradientWithoutBiases: 'biasGradients',
};

export function formFinding(mistake: FormMistake, details: Partial<FormFinding> = {}): FormFinding {
  return { kind: 'form', mistake, step: stepOf[mistake], place: undefined, ...details };
}

/** What is wrong with the kind, shape and class of what a function returned on each network. */
export function formFindings(
  networks: readonly Network[],
  returned: readonly (readonly StudentValue[])[],
): FormFinding[] {
  const [cost, gradient] = returned[0]!;
  const length = parameterCount(networks[0]!.shape);
  if (isArrayOf(cost, length) && isArrayOf(gradient, 1)) return [formFinding('outputsSwapped')];
  return [...classFindings(cost, gradient), ...costForm(returned), ...gradientForm(networks, returned)];
}

const isArrayOf = (value: StudentValue | undefined, length: number): boolean =>
  value?.type === 'numbers' && value.re.length === length;

function classFindings(...values: (StudentValue | undefined)[]): FormFinding[] {
  const names = values.flatMap((value) => (value?.type === 'numbers' ? value.class : []));
  const integer = names.find((name) => /int/.test(name));
  if (integer !== undefined) return [formFinding('integerClass', { class: integer })];
  return names.includes('single') ? [formFinding('singlePrecision', { class: 'single' })] : [];
}

function costForm(returned: readonly (readonly StudentValue[])[]): FormFinding[] {
  const [cost] = returned[0]!;
  if (cost?.type !== 'numbers') return [formFinding('costNotNumeric', { class: cost?.class ?? 'nothing' })];
  if (cost.re.length !== 1) return [formFinding('costNotScalar', { dims: cost.dims })];
  const all = returned.flatMap(([value]) => (value?.type === 'numbers' ? value : []));
  if (all.some(({ im }) => im !== null)) return [formFinding('costComplex')];
  return all.some(({ re }) => !Number.isFinite(re[0])) ? [formFinding('costNotANumber')] : [];
}

function gradientForm(
  networks: readonly Network[],
  returned: readonly (readonly StudentValue[])[],
): FormFinding[] {
  const [, gradient] = returned[0]!;
  if (gradient === undefined) return [formFinding('gradientMissing')];
  if (gradient.type !== 'numbers') return [formFinding('gradientNotNumeric', { class: gradient.class })];
  const expected = [parameterCount(networks[0]!.shape), 1];
  const { dims } = gradient;
  const isColumn = dims[1] === 1;
  if (gradient.re.length !== expected[0]) {
    if (dims[0]! > 1 && !isColumn) return [formFinding('gradientMatrix', { dims, expected })];
    const known = networks.map((network, n) => lengthMistake(network, returned[n]![1]));
    const mistake = known.every((name) => name === known[0]) ? known[0] : undefined;
    return [formFinding(mistake ?? 'gradientLength', { dims, expected })];
  }
  if (!isColumn) {
    return [formFinding(dims[0] === 1 ? 'gradientRow' : 'gradientMatrix', { dims, expected })];
  }
  const all = returned.flatMap(([, value]) => (value?.type === 'numbers' ? value : []));
  if (all.some(({ im }) => im !== null)) return [formFinding('gradientComplex')];
  return all.some(({ re }) => re.some((value) => !Number.isFinite(value)))
    ? [formFinding('gradientNotANumber')]
    : [];
}

/** What a wrong length means if it is wrong in the same way on every network (all their sizes differ). */
function lengthMistake(
  { shape, patches }: Network,
  value: StudentValue | undefined,
): FormMistake | undefined {
  const length = (value as NumericArray | undefined)?.re?.length;
  const { visibleSize: v, hiddenSize: h } = shape;
  const weights = 2 * v * h;
  const lengths: [FormMistake, number][] = [
    ['biasGradientsNotSummed', weights + (v + h) * patches.count],
    ['biasGradientsOverUnits', weights + 2 * patches.count],
    ['biasGradientsOverUnits', weights + v + patches.count],
    ['biasGradientsOverUnits', weights + h + patches.count],
    ['biasGradientsScalar', weights + 2],
    ['gradientWithoutBiases', weights],
    ['W2gradFromData', v * h + v * v + v + h],
    ['W1gradFromA2', h * h + v * h + v + h],
  ];
  return lengths.find(([, expected]) => expected === length)?.[0];
}
