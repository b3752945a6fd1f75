import type { MoveRule } from '../../core/optimise/optimiser.ts';

/** The long vectors that a rule remembers. */
export const vectorsOf = (memory: MoveRule['memory']): Float64Array[] =>
  memory.of === 'adam' ? [memory.firstMoment, memory.secondMoment] : [memory.velocity];

/** The rule with other arrays for the long vectors that it remembers. */
export function ruleWith(rule: MoveRule, [first, second]: readonly Float64Array[]): MoveRule {
  if (!first) return rule;
  if (rule.of === 'momentum') return { ...rule, memory: { of: 'momentum', velocity: first } };
  return { ...rule, memory: { ...rule.memory, firstMoment: first, secondMoment: second ?? first } };
}

/** The rule for a layer's biases alone, whose part of each vector lies behind its weights. */
export function ruleOfBiases(rule: MoveRule, weights: number): MoveRule {
  if (rule.of === 'momentum') {
    return { ...rule, memory: { of: 'momentum', velocity: rule.memory.velocity.subarray(weights) } };
  }
  const { firstMoment, secondMoment } = rule.memory;
  const moments = {
    firstMoment: firstMoment.subarray(weights),
    secondMoment: secondMoment.subarray(weights),
  };
  return { ...rule, memory: { ...rule.memory, ...moments } };
}

/** What a rule remembers, with the counts of moves that the biases' rule has made. */
export function memoryAfter({ memory }: MoveRule, ofBiases: MoveRule): MoveRule['memory'] {
  if (memory.of !== 'adam' || ofBiases.of !== 'adam') return memory;
  const { firstWeight, secondWeight } = ofBiases.memory;
  return { ...memory, firstWeight, secondWeight };
}
