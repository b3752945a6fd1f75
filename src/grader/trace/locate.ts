import { type MistakeName, type Step, stepOfMistake, steps } from '../mistakeNames.ts';
import type { Place } from '../student/studentProgram.ts';
import type { Traced } from './traced.ts';
import type { Site } from './traceRecorder.ts';

/**
 * The line of a mistake: the first at which a variable holds a value that the mistake changes, from the mistake's own step
 * on. Falls back on the last line that assigned the cost or the gradient.
 */
export function placeOfMistake(
  mistake: MistakeName,
  right: Traced,
  own: Traced,
  sites: readonly Site[],
): Place | undefined {
  const step = stepOfMistake[mistake];
  const from = own.quantities.findIndex((quantity) => steps.indexOf(quantity.step) >= steps.indexOf(step));
  for (let n = from; n < own.quantities.length; n++) {
    const sighting = own.sightings[n];
    if (sighting === undefined || isSame(own, right, n)) continue;
    return placeOf(sighting.site);
  }
  return lastPlace(step, own, sites);
}

function isSame(own: Traced, right: Traced, n: number): boolean {
  const a = own.quantities[n]!.value.values;
  const b = right.quantities[n]!.value.values;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

const placeOf = ({ file, line }: Site): Place => ({ file, line });

/** Where the step's own value is assigned, or the cost. */
function lastPlace(step: Step, own: Traced, sites: readonly Site[]): Place | undefined {
  const index = own.quantities.findLastIndex(
    (quantity, n) => quantity.step === step && own.sightings[n] !== undefined,
  );
  const site = own.sightings[index]?.site ?? sites.findLast((candidate) => candidate.snapshots.length > 0);
  return site && placeOf(site);
}

/**
 * Where an unexplained value is probably computed: the first assignment of the quantity's size after the last line
 * that was recognised before it.
 */
export function placeOfUnseen(index: number, right: Traced, sites: readonly Site[]): Place | undefined {
  const known = right.sightings.slice(0, index).flatMap((sighting) => sighting?.site ?? []);
  const after = Math.max(-1, ...known.map((site) => site.first));
  const recognised = new Set(right.sightings.map((sighting) => sighting?.site));
  const { rows, values } = right.quantities[index]!.value;
  const fits = (site: Site): boolean =>
    site.snapshots.some(
      (snapshot) => snapshot.values.length === values.length || snapshot.values.length === rows,
    );
  const site = sites.find(
    (candidate) => candidate.first > after && !recognised.has(candidate) && fits(candidate),
  );
  return site && placeOf(site);
}
