import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeCost } from '../../../src/grader/grade/gradeCost.ts';
import { verdictOf } from '../../../src/grader/grade/verdict.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';

/** A right program with few variables: z2, z3, β·KL and λ/2·ΣW² are in none. */
const right = readFileSync(new URL('../../fixtures/exercise/right/inlined.m', import.meta.url), 'utf8');

type Change = readonly [from: string, to: string];

const graded = (changes: readonly Change[]) => {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, () => to);
  }, right);
  const program = octaveProgram([{ name: 'sparseAutoencoderCost.m', text }]);
  const { firstWrongStep, mistake, line } = verdictOf('', 'octave', gradeCost(program));
  return [firstWrongStep, mistake, line === null ? null : text.split('\n')[line - 1]];
};

describe('the line of a mistake, in a program that holds few values in variables', () => {
  it.each<[string, string, string, readonly Change[]]>([
    [
      '1.1',
      'reluForSigmoid',
      'hid = max(0, Win*data + repmat(bin,1,N));',
      [['hid = 1 ./ (1 + exp(-(Win*data + repmat(bin,1,N))));', 'hid = max(0, Win*data + repmat(bin,1,N));']],
    ],
    [
      '1.1',
      'sigmoidSign',
      'rec = 1 ./ (1 + exp((Wout*hid + repmat(bout,1,N))));',
      [['exp(-(Wout', 'exp((Wout']],
    ],
    [
      '1.1',
      'unexplained',
      'hid = sin(Win*data + repmat(bin,1,N));',
      [['hid = 1 ./ (1 + exp(-(Win*data + repmat(bin,1,N))));', 'hid = sin(Win*data + repmat(bin,1,N));']],
    ],
    [
      '1.2',
      'unexplained',
      'sq = sum(abs(rec(:)-data(:)).^3) / N;',
      [['0.5 * sum((rec(:)-data(:)).^2)', 'sum(abs(rec(:)-data(:)).^3)']],
    ],
    ['1.3', 'settingsHardCoded', 'p = 0.01;', [['p = sparsityParam;', 'p = 0.01;']]],
    [
      '1.3',
      'settingsHardCoded',
      'nv = visibleSize; nh = hiddenSize; k = nv*nh; lambda = 1e-4;',
      [['k = nv*nh;', 'k = nv*nh; lambda = 1e-4;']],
    ],
    [
      '1.4',
      'logBase',
      'kl = sum(p*log10(p./q) + (1-p)*log10((1-p)./(1-q)));',
      [['p*log(p./q) + (1-p)*log(', 'p*log10(p./q) + (1-p)*log10(']],
    ],
    [
      '2.2',
      'hiddenSlopeOfTanh',
      "e2 = bsxfun(@plus, Wout'*e3, s) .* (1 - hid.^2);",
      [['.* hid .* (1-hid)', '.* (1 - hid.^2)']],
    ],
    ['2.3', 'notAveraged', 'gbin = sum(e2,2);', [['mean(e2,2)', 'sum(e2,2)']]],
    [
      '2.3',
      'gradientOrder',
      'grad = [gIn(:); gbin; gOut(:); gbout];',
      [['gOut(:); gbin;', 'gbin; gOut(:);']],
    ],
    [
      '2.3',
      'gradientByRows',
      "grad = [gIn(:); reshape(gOut',[],1); gbin; gbout];",
      [['gOut(:);', "reshape(gOut',[],1);"]],
    ],
  ])('at step %s, %s, is %j', (step, mistake, line, changes) => {
    expect(graded(changes)).toEqual([step, mistake, line]);
  });

  it('is that in the loop where only one patch is kept', () => {
    const loop =
      "gIn = zeros(nh,nv);\nfor t = 1:N\n  gIn = e2(:,t)*data(:,t)'/N;\nend\ngIn = gIn + lambda*Win;";
    expect(graded([["gIn = e2*data'/N + lambda*Win;", loop]])).toEqual([
      '2.3',
      'gradientOfOnePatch',
      "  gIn = e2(:,t)*data(:,t)'/N;",
    ]);
  });

  it('is that which adds the wrong term to the cost, where a variable holds the cost so far', () => {
    const whole = 'cost = sq + wd + beta*kl;';
    const penalty = 'sum(p*log(p./q) + (1-p)*log((1-p)./(1-q)))';
    const decay = 'cost = cost + lambda/2*sum(Win(:).^2);';
    const added = ['cost = sq;', decay, `cost = cost + beta*${penalty};`];
    expect(graded([[whole, added.join('\n')]])).toEqual(['1.3', 'weightDecayWithoutW2', decay]);
    const noBeta = `cost = cost + ${penalty};`;
    const rest = 'cost = cost + lambda/2*(sum(Win(:).^2) + sum(Wout(:).^2));';
    const first = [
      [`kl = ${penalty};\n`, ''],
      [whole, ['cost = sq;', noBeta, rest].join('\n')],
    ] as const;
    expect(graded(first)).toEqual(['1.4', 'betaMissingInCost', noBeta]);
  });

  it('is in the loop where an unexplained delta2 is computed before the cost is complete', () => {
    const line = "  d = (Wout'*e3(:,t) + s) .* sin(hid(:,t));";
    const cost = 'cost = sq + wd + beta*kl;\n';
    const begin = 'gIn = lambda*Win; gbin = 0;\nfor t = 1:N\n';
    const end = "\n  gIn = gIn + d*data(:,t)'/N;\n  gbin = gbin + d/N;\nend\n";
    const changes: readonly Change[] = [
      [cost, ''],
      ["e2 = bsxfun(@plus, Wout'*e3, s) .* hid .* (1-hid);\n", ''],
      ["gIn = e2*data'/N + lambda*Win;\n", begin + line + end + cost],
      ['gbin = mean(e2,2);\n', ''],
    ];
    expect(graded(changes)).toEqual(['2.2', 'unexplained', line]);
  });

  it('has the step at which the program stopped, though no variable holds the parts of the cost', () => {
    expect(graded([['gbout = mean(e3,2);', 'gbout = mean(e_3,2);']])).toEqual([
      '2.4',
      'undefinedName',
      'gbout = mean(e_3,2);',
    ]);
    expect(graded([['N = size(data, 2);', 'N = 12;']])[0]).toBe('1.1');
  });
});
