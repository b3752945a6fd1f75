import { blocksOf } from '../core/autoencoder/blocks.ts';
import { numericalGradient, relativeDifference } from '../core/autoencoder/numericalGradient.ts';
import type { Numbers, OwnGradientCheck } from '../exercise/messages.ts';
import { ownCheckRemark } from '../grader/grade/ownCheck.ts';
import { answerOf, callCost } from '../grader/grade/runNetworks.ts';
import { tinyNetwork } from '../grader/network/networks.ts';
import type { StudentProgram } from '../grader/student/studentProgram.ts';
import { remarkSentence } from '../grader/words/findingWords.ts';
import { inEachLanguage } from '../grader/words/spokenLanguages.ts';

/** On the tiny network central differences agree with a right gradient to about 1e-10. */
const passesBelow = 1e-7;

/**
 * The course's numerical gradient check on the student's own cost function, on a network of 31 parameters. Undefined where the
 * function gives no cost or no gradient of the right length.
 */
export function checkOwnGradient(program: StudentProgram): OwnGradientCheck | undefined {
  const network = tinyNetwork();
  const outcome = callCost(program, network);
  if (outcome.type === 'failed') return undefined;
  const { cost, gradient } = answerOf(network, outcome.values);
  if (cost === undefined || gradient === undefined) return undefined;
  const numerical = numericalGradient((theta) => {
    const moved = callCost(program, network, { outputs: 1 }, theta);
    return moved.type === 'returned' ? (answerOf(network, moved.values).cost?.re ?? Number.NaN) : Number.NaN;
  }, network.theta);
  const blocks = blocksOf(network.shape).map(({ name, start, rows, columns }) => {
    const cut = (theta: Float64Array): Numbers => {
      return { rows, columns, values: theta.slice(start, start + rows * columns) };
    };
    const [student, counted] = [cut(gradient), cut(numerical)];
    const difference = relativeDifference(student.values, counted.values);
    return { name, student, numerical: counted, difference };
  });
  const difference = relativeDifference(gradient, numerical);
  const remark = ownCheckRemark(program);
  return {
    passes: difference < passesBelow,
    difference,
    blocks,
    remark: remark && inEachLanguage((spoken) => remarkSentence(remark, spoken)),
  };
}
