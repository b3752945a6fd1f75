import type { AddressProblem } from './addressProblem.ts';

/** What could not be used of an address, in one English sentence; undefined when all of it was. */
export function problemSentence(problems: readonly AddressProblem[]): string | undefined {
  if (problems.length === 0) return undefined;
  return `Not everything in this link could be used: ${problems.map(clause).join('; ')}.`;
}

function clause(problem: AddressProblem): string {
  switch (problem.kind) {
    case 'unknownScreen':
      return `there is no screen called “${problem.given}”, so the ${problem.used} is shown`;
    case 'pathIgnored':
      return `“${problem.given}” after the name of the screen is ignored`;
    case 'unknownParameter':
      return `“${problem.name}” is not a setting of this page`;
    case 'notUnderstood': {
      const { name, given, used } = problem;
      const instead = used === undefined ? 'it is ignored' : `${used} is used`;
      return `“${given}” is not a possible value of ${name}, so ${instead}`;
    }
    case 'clamped': {
      const { name, given, used } = problem;
      return `${name} cannot be ${given}, so ${used} is used`;
    }
    case 'repeated':
      return `${problem.name} is given more than once, so the first value, ${problem.used}, is used`;
    case 'withoutEffect':
      return `${problem.name} has no effect when optimiser is ${problem.optimiser}`;
    case 'picturesMissing':
      return problem.source === 'mnist'
        ? 'MNIST is not on this computer yet, so download it first'
        : 'it uses pictures that are not open here, and a link cannot carry pictures';
    case 'tooLong':
      return `only its first ${problem.characters.toLocaleString('en')} characters were read`;
    case 'more':
      return 'and there is more';
    default:
      return problem satisfies never;
  }
}
