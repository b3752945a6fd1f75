import { describe, expect, it } from 'vitest';
import { gradeNumericalGradient } from '../../../src/grader/otherFiles/gradeNumericalGradient.ts';
import { gradeSampleImages } from '../../../src/grader/otherFiles/gradeSampleImages.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';

const numericalGradient = (body: string) =>
  gradeNumericalGradient(
    octaveProgram([
      {
        name: 'computeNumericalGradient.m',
        text: `function numgrad = computeNumericalGradient(J, theta)\nnumgrad = zeros(size(theta));\n${body}\nend\n`,
      },
    ]),
  );

const right = `
EPSILON = 1e-4;
for i = 1:numel(theta)
  e = zeros(size(theta));
  e(i) = EPSILON;
  numgrad(i) = (J(theta + e) - J(theta - e)) / (2 * EPSILON);
end`;

describe('the grade of computeNumericalGradient', () => {
  it('is right for two-sided differences', () => {
    expect(numericalGradient(right)).toMatchObject({ status: 'right', mistake: undefined });
  });

  it('is right where theta is changed in place and put back', () => {
    const inPlace = `
for i = 1:length(theta)
  old = theta(i);
  theta(i) = old + 0.0001; above = J(theta);
  theta(i) = old - 0.0001; [below, g] = J(theta);
  theta(i) = old;
  numgrad(i) = (above - below) / 0.0002;
end`;
    expect(numericalGradient(inPlace).status).toBe('right');
  });

  it.each([
    ['zeros', ''],
    [
      'oneSided',
      right.replace('(J(theta + e) - J(theta - e)) / (2 * EPSILON)', '(J(theta + e) - J(theta)) / EPSILON'),
    ],
    ['notHalved', right.replace('/ (2 * EPSILON)', '/ EPSILON')],
    ['notDivided', right.replace(' / (2 * EPSILON)', '')],
    ['signFlipped', right.replace('(J(theta + e) - J(theta - e))', '(J(theta - e) - J(theta + e))')],
    ['thetaNotRestored', right.replace('e = zeros(size(theta));', 'if i == 1, e = zeros(size(theta)); end')],
    ['epsilonTooLarge', right.replace('1e-4', '0.1')],
    ['epsilonTooSmall', right.replace('1e-4', '1e-9')],
    ['shape', `${right}\nnumgrad = numgrad';`],
    ['wrong', right.replace('numgrad(i) =', 'numgrad(i) = i +')],
  ])('names the mistake %s', (mistake, body) => {
    expect(numericalGradient(body)).toMatchObject({ status: 'wrong', mistake });
  });

  it('is an error where the code fails', () => {
    expect(numericalGradient('numgrad = thetta;')).toMatchObject({
      status: 'error',
      failure: { reason: 'undefinedName', name: 'thetta' },
    });
  });
});

const sampler = (body: string, normalise = 'patches = normalizeData(patches);') =>
  gradeSampleImages(
    octaveProgram([
      {
        name: 'sampleIMAGES.m',
        text: `function patches = sampleIMAGES()
load IMAGES;
patchsize = 8;
numpatches = 10000;
patches = zeros(patchsize * patchsize, numpatches);
${body}
${normalise}
end
function patches = normalizeData(patches)
patches = bsxfun(@minus, patches, mean(patches));
pstd = 3 * std(patches(:));
patches = max(min(patches, pstd), -pstd) / pstd;
patches = (patches + 1) * 0.4 + 0.1;
end
`,
      },
    ]),
  );

const random = `
for i = 1:numpatches
  k = randi(10);
  r = randi(505);
  c = randi(505);
  patches(:, i) = reshape(IMAGES(r:r+7, c:c+7, k), 64, 1);
end`;

describe('the grade of sampleIMAGES', () => {
  it('is right for random patches of all images, column by column', () => {
    expect(sampler(random)).toMatchObject({ status: 'right', mistake: undefined });
  });

  it.each([
    ['zeros', '', ''],
    ['oneImageOnly', random.replace('k = randi(10)', 'k = 3'), undefined],
    ['patchesByRows', random.replace('IMAGES(r:r+7, c:c+7, k)', "IMAGES(r:r+7, c:c+7, k)'"), undefined],
    ['notNormalised', random.replace('IMAGES(r', '9 * IMAGES(r'), ''],
    ['notFromImages', 'patches = rand(64, numpatches);', undefined],
    ['notRandom', random.replace(/randi\((10|505)\)/g, '1 + mod(7 * i + fix(i / 10), $1)'), undefined],
    ['transposed', random, "patches = normalizeData(patches)';"],
    ['allAlike', 'patches = repmat(reshape(IMAGES(3:10, 5:12, 2), 64, 1), 1, numpatches);', undefined],
  ])('names the mistake %s', (mistake, body, normalise) => {
    expect(sampler(body, normalise)).toMatchObject({ status: 'wrong', mistake });
  });
});
