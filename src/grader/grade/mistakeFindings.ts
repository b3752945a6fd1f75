import type { MistakeFinding } from '../findings.ts';
import type { Explanation } from '../identify/explain.ts';
import { stepOfMistake } from '../mistakeNames.ts';
import { placeOfMistake, placeOfSetting } from '../trace/locate.ts';
import type { Traced } from '../trace/traced.ts';
import type { Site } from '../trace/traceRecorder.ts';

/** The mistakes that explain a student's numbers, each with the line where it is made. */
export function mistakeFindings(
  { mistakes, passes }: Explanation,
  right: Traced,
  own: Traced,
  sites: readonly Site[],
): MistakeFinding[] {
  return mistakes.map(({ mistake, blocks }) => {
    const computedAs = blocks.map((block) => unusedBlock(`${block}grad`, mistake, right)).find(Boolean);
    return {
      kind: 'mistake',
      mistake,
      step: stepOfMistake[mistake],
      blocks,
      place:
        computedAs?.site ??
        (mistake === 'settingsHardCoded' ? placeOfSetting(passes[0]!, sites) : undefined) ??
        placeOfMistake(mistake, right, own, sites),
      ...(computedAs ? { computedAs: computedAs.site.name } : {}),
    };
  });
}

/** The variable that holds the right value of a block that was returned as zeros. */
function unusedBlock(name: string, mistake: string, right: Traced): { site: Site } | undefined {
  if (!mistake.endsWith('Zero')) return undefined;
  return right.sightings[right.quantities.findIndex((quantity) => quantity.name === name)];
}
