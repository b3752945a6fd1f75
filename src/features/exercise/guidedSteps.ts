import type { CodeLanguage, ExerciseStep, StepQuantity } from '../../exercise/messages.ts';
import { valueName } from '../../exercise/valueNames.ts';
import { blank, type Lesson, type LessonPart } from './lessons.ts';

/** A line in each programming language. */
type Line = Readonly<Record<CodeLanguage, string>>;
type Part = (language: CodeLanguage) => LessonPart;

const worked =
  (variable: string, line: Line): Part =>
  (language) => ({ kind: 'worked', variable, line: line[language] });

const withBlank =
  (variable: string, line: Line, filling: Line): Part =>
  (language) => ({ kind: 'blank', variable, line: line[language], filling: filling[language] });

const own =
  (towards: StepQuantity): Part =>
  (language) => ({ kind: 'own', variable: valueName(language, towards), towards });

/** Counts the patches. */
const countLine: Line = { octave: 'm = size(data, 2);', python: 'm = data.shape[1]' };

interface Guided {
  readonly setup?: readonly Line[];
  readonly parts: readonly Part[];
}

/**
 * The way through each step: a worked line, a line with a blank, then the lines of the function. What is worked out is never what the
 * step asks for, but something that is computed in the same way: a layer with tanh, another penalty, another product.
 */
const guided: Readonly<Record<ExerciseStep, Guided>> = {
  feedForward: {
    parts: [
      worked('t2', { octave: 't2 = tanh(W1 * data);', python: 't2 = np.tanh(W1 @ data)' }),
      withBlank(
        't2',
        {
          octave: `t2 = tanh(W1 * data + repmat(b1, ${blank}));`,
          python: `t2 = np.tanh(W1 @ data + b1.reshape(${blank}))`,
        },
        { octave: '1, m', python: '-1, 1' },
      ),
      own('a2'),
      own('a3'),
    ],
  },
  squaredError: {
    parts: [
      worked('e', {
        octave: 'e = sum(abs(a3(:) - data(:))) / m;',
        python: 'e = np.sum(np.abs(a3 - data)) / m',
      }),
      withBlank(
        'e',
        {
          octave: `e = max((a3(:) - data(:)) ${blank} 2);`,
          python: `e = np.max((a3 - data) ${blank} 2)`,
        },
        { octave: '.^', python: '**' },
      ),
      own('squaredError'),
    ],
  },
  weightDecay: {
    parts: [
      worked('p', { octave: 'p = sum(abs(W1(:)));', python: 'p = np.sum(np.abs(W1))' }),
      withBlank(
        'p',
        {
          octave: `p = lambda * (sum(abs(W1(:))) + sum(abs(${blank})));`,
          python: `p = lambda_ * (np.sum(np.abs(W1)) + np.sum(np.abs(${blank})))`,
        },
        { octave: 'W2(:)', python: 'W2' },
      ),
      own('weightDecay'),
    ],
  },
  sparsityCost: {
    parts: [
      worked('r', { octave: 'r = max(a2, [], 2);', python: 'r = np.max(a2, axis=1)' }),
      withBlank(
        'r',
        { octave: `r = mean(data, ${blank});`, python: `r = data.mean(axis=${blank})` },
        { octave: '2', python: '1' },
      ),
      own('rhoHat'),
      worked('h', {
        octave: 'h = -rhoHat .* log(rhoHat) - (1 - rhoHat) .* log(1 - rhoHat);',
        python: 'h = -rho_hat * np.log(rho_hat) - (1 - rho_hat) * np.log(1 - rho_hat)',
      }),
      withBlank(
        'h',
        {
          octave: `h = sum(sparsityParam ${blank} rhoHat);`,
          python: `h = np.sum(sparsity_param ${blank} rho_hat)`,
        },
        { octave: './', python: '/' },
      ),
      own('sparsity'),
      own('cost'),
    ],
  },
  delta3: {
    setup: [{ octave: 't3 = 2 * a3 - 1;', python: 't3 = 2 * a3 - 1' }],
    parts: [
      worked('slope', { octave: 'slope = 1 - t3 .^ 2;', python: 'slope = 1 - t3 ** 2' }),
      withBlank(
        'd',
        {
          octave: `d = (t3 - data) ${blank} (1 - t3 .^ 2);`,
          python: `d = (t3 - data) ${blank} (1 - t3 ** 2)`,
        },
        { octave: '.*', python: '*' },
      ),
      own('delta3'),
    ],
  },
  delta2: {
    parts: [
      worked('s', { octave: "s = W1' * a2;", python: 's = W1.T @ a2' }),
      withBlank(
        's',
        {
          octave: `s = (W1' * a2) .* repmat(${blank}, 1, m);`,
          python: `s = (W1.T @ a2) * ${blank}.reshape(-1, 1)`,
        },
        { octave: 'b2', python: 'b2' },
      ),
      own('sparsityDelta'),
      own('delta2'),
    ],
  },
  weightGradients: {
    parts: [
      worked('C', { octave: "C = data * data' / m;", python: 'C = data @ data.T / m' }),
      withBlank(
        'C',
        { octave: `C = a2 * ${blank} / m;`, python: `C = a2 @ ${blank} / m` },
        { octave: "data'", python: 'data.T' },
      ),
      own('W1grad'),
      own('W2grad'),
    ],
  },
  // Left to the student, as in McCormick's notes: there is no line to begin with.
  biasGradients: { parts: [own('b1grad'), own('b2grad')] },
};

/** The way through a step of the cost function in one programming language. */
export function guidedLesson(language: CodeLanguage, step: ExerciseStep): Lesson {
  const { setup = [], parts } = guided[step];
  return {
    setup: [countLine, ...setup].map((line) => line[language]),
    parts: parts.map((part) => part(language)),
  };
}
