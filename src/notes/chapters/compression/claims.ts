import { principalComponents, varianceKept } from '../../../core/compression/principalComponents.ts';
import { naturalSetup } from '../../../presets/natural.ts';
import { lastSnapshot } from '../../measured/recordedRuns.ts';
import { patchesOf, unwhitenedScenes } from '../../measured/scenes.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** On the playground's 10,000 patches of its scenes: components computed here, networks trained by `npm run claims`. */
export function claims(): Claims<typeof values> {
  const components = principalComponents(patchesOf(unwhitenedScenes(), naturalSetup.patchCount));
  const withoutSparsity = lastSnapshot('bottleneck25');
  return {
    components1: varianceKept(components, 1),
    components8: varianceKept(components, 8),
    components16: varianceKept(components, 16),
    components25: varianceKept(components, 25),
    network1: lastSnapshot('bottleneck1').varianceExplained,
    network8: lastSnapshot('bottleneck8').varianceExplained,
    network16: lastSnapshot('bottleneck16').varianceExplained,
    network25: withoutSparsity.varianceExplained,
    network64: lastSnapshot('bottleneck64').varianceExplained,
    edgesWithoutSparsity: withoutSparsity.edges,
    meanWithoutSparsity: withoutSparsity.meanActivation,
    sparseVariance: lastSnapshot('course').varianceExplained,
  };
}
