import { axesOf, type Layout, type Reading } from './reading.ts';

/** One picture that is longer than this is rarely meant, and never taken without a question. */
export const longestPicture = 3;

/** For a stack called as in the course's IMAGES.mat. */
const courseBonus = 5;
/** Pixels: a single picture in colour is a photograph. */
const smallestPhotograph = 16;

/**
 * How common such a layout is, whatever the numbers are, as a logarithm of odds. The values are judgements, from the layouts of
 * about a hundred public data sets: what a language's own functions write is the rule, but both orders of pixels come in both languages.
 */
export function plausibility({ array, layout, counts }: Reading): number {
  const python = array.counting === 'first';
  const axes = axesOf(array).length;
  const isCourses = array.name.toUpperCase() === 'IMAGES' && isUsual(layout) && counts.length === 1;
  if (layout.each === 'plane') {
    return planePlausibility(layout, counts.length, axes) + (isCourses ? courseBonus : 0);
  }
  const { each, order, width, height, colour, count } = layout;
  const usualDirection = each === (python ? 'row' : 'column');
  const usualOrder = order === (python ? 'byRows' : 'byColumns');
  return (
    -1 +
    (usualDirection ? 0 : python ? -1 : -0.3) +
    (usualOrder ? 0 : python ? -2 : -0.5) +
    (width === height ? 0 : -2 - 2 * Math.log(lengthOf(layout))) +
    (colour ? -0.5 : 0) +
    (count < 5 ? -1 : 0) +
    (axes > 2 ? -1 : 0)
  );
}

function planePlausibility(layout: Layout, counts: number, axes: number): number {
  const { width, height, turned, counted, colour, count } = layout;
  const few = !colour && axes > 2 && (count === 3 || count === 4);
  return (
    (turned ? -3 : 0) +
    (colour ? 1 : 0) +
    (colour && counts === 0 && Math.min(width, height) < smallestPhotograph ? -4 : 0) +
    (counted ? -1.5 : 0) +
    (counts > 0 && width === height ? 2 : 0) +
    (few ? -2.5 : 0) +
    (counts === 0 && lengthOf(layout) > longestPicture ? -8 : 0)
  );
}

/** Planes as the array's language writes them. */
function isUsual({ each, turned, counted, colour }: Layout): boolean {
  return each === 'plane' && !turned && !counted && !colour;
}

/** How many times as long as it is wide a picture is. */
export function lengthOf({ width, height }: Layout): number {
  return Math.max(width, height) / Math.min(width, height);
}
