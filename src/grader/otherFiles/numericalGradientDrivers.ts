import { missingInPython, moduleOf } from '../student/pythonNames.ts';
import {
  type Note,
  numbers,
  type Outcome,
  type SourceFile,
  type StudentProgram,
} from '../student/studentProgram.ts';

const functionName = 'computeNumericalGradient';

/**
 * J(θ) = Σ sin(θ_i) + θ_i⁴ + θ_i θ_{i+1}, which also notes where it was called: with a third and fourth derivative, so that
 * one-sided differences and other EPSILONs show. Only the first output may be needed; the second is a gradient.
 */
const octaveDriver: readonly SourceFile[] = [
  {
    name: 'gradeNumericalGradientDriver.m',
    text: `function [numgrad, asked, otherLength] = gradeNumericalGradientDriver(theta)
global gradeAsked gradeOtherLength
gradeAsked = zeros(numel(theta), 0);
gradeOtherLength = 0;
numgrad = computeNumericalGradient(@gradedFunction, theta);
asked = gradeAsked;
otherLength = gradeOtherLength;
end
`,
  },
  {
    name: 'gradedFunction.m',
    text: `function [value, grad] = gradedFunction(x)
global gradeAsked gradeOtherLength
x = x(:);
if numel(x) == size(gradeAsked, 1)
  gradeAsked(:, end + 1) = x;
else
  gradeOtherLength = 1;
end
value = sum(sin(x)) + sum(x .^ 4) + sum(x(1:end-1) .* x(2:end));
grad = cos(x) + 4 * x .^ 3 + [x(2:end); zeros(numel(x) > 0, 1)] + [zeros(numel(x) > 0, 1); x(1:end-1)];
end
`,
  },
];

/** @param gives what J returns, of its value and gradient */
const pythonDriver = (module: string, name: string, gives: string): SourceFile => ({
  name: '<check>.py',
  text: `import numpy as np
compute = getattr(__import__(${JSON.stringify(module)}), ${JSON.stringify(name)})

def drive(theta):
    asked = []
    other = [0]
    length = len(theta)

    def graded_function(theta):
        x = np.array(theta, dtype=float).ravel()
        if len(x) == length:
            asked.append(x)
        else:
            other[0] = 1
        value = float(np.sum(np.sin(x)) + np.sum(x ** 4) + np.sum(x[:-1] * x[1:]))
        grad = np.cos(x) + 4 * x ** 3
        grad[:-1] += x[1:]
        grad[1:] += x[:-1]
        return ${gives}

    numgrad = compute(graded_function, theta)
    return numgrad, np.array(asked).T if asked else np.zeros((length, 0)), other[0]
`,
});

const pairNote =
  'Your code takes the value of J from a pair, as a cost function gives it together with the gradient. That is accepted; here J gives such a pair.';

/** Calls the student's function with J and theta. Its outputs: numgrad, the places at which J was called, and whether other lengths were. */
export function driveNumericalGradient(program: StudentProgram, theta: Float64Array): Outcome {
  const args = [numbers(theta.length, 1, theta)];
  if (program.language === 'octave')
    return program.withFiles(octaveDriver).call('gradeNumericalGradientDriver', args, { outputs: 3 });
  const file = program.files[0]!;
  const name = program.definedAs(functionName);
  const drive = (gives: string): Outcome =>
    program
      .withFiles([pythonDriver(moduleOf(file), name ?? functionName, gives)])
      .call('drive', args, { outputs: 3 });
  const first = drive('value');
  if (first.type === 'returned') return first;
  // A file that cannot be read defines nothing, and its own error says more.
  if (name === undefined && first.failure.reason !== 'syntax')
    return { ...first, failure: missingInPython(functionName) };
  if (!/subscriptable|not iterable|unpack/.test(first.failure.message)) return first;
  const second = drive('value, grad');
  if (second.type === 'failed') return first;
  const note: Note = { kind: 'pair', message: pairNote, file: file.name, line: 1 };
  return { ...second, notes: [...second.notes, note] };
}
