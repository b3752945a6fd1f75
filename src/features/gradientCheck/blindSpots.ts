import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';

/**
 * Why a gradient check cannot see a mistake, and what gives it away instead. What training comes to was measured on 10,000
 * patches with the course's set-up, 400 iterations.
 */
export const blindSpots: Partial<Record<MistakeId, string>> = {
  biasesDecayed:
    'Cost and gradient have the same extra term, so they agree. Training ends at J = 0.449 in place of 0.448: read the formula.',
  divergenceOfEachActivation:
    'It is the right gradient of another penalty. Training gives blank tiles: look at the tiles.',
  lambdaTenfold:
    'λ is as wrong in the gradient as in the cost. The weights collapse: compare weight decay with the other terms.',
  inputThroughSigmoid:
    'The network is another one, and its gradient is right. Tiles stay nearly blank: look at a1 before it goes in.',
  patchesNotNormalised:
    'The check takes whatever patches it is given. J stays near 2.5, for no sigmoid output is negative: look at the range of the data.',
  patchesScaledApart:
    'The check knows nothing of where patches come from. The edges get longer and J ends higher, at 0.523: compare the patches.',
  weightsStartAtZero:
    'Where one starts is no part of the gradient. All tiles come out alike: look at the tiles.',
};
