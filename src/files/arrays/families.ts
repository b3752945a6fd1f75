import { numbersIn, type StoredArray } from './storedArray.ts';

/** Arrays of one kind: all of their sides are the same but for the one that counts, such as train0 … test9. */
export type Family = readonly StoredArray[];

/** Groups arrays by kind, the kind with the most numbers first. Each array is in one family. */
export function familiesOf(arrays: readonly StoredArray[]): readonly Family[] {
  const families: StoredArray[][] = [];
  for (const array of arrays) {
    const family = families.find((members) => members.every((member) => isOfOneKind(member, array)));
    if (family) family.push(array);
    else families.push([array]);
  }
  const size = (family: Family) => family.reduce((sum, { dims }) => sum + numbersIn(dims), 0);
  return families.toSorted((one, other) => size(other) - size(one));
}

function isOfOneKind(one: StoredArray, other: StoredArray): boolean {
  if (one.dims.length !== other.dims.length || one.fastest !== other.fastest) return false;
  if (one.cell !== undefined && one.cell === other.cell) return true;
  const different = one.dims.flatMap((side, at) => (side === other.dims[at] ? [] : [at]));
  return different.length === 0 || (different.length === 1 && isAtAnEnd(different[0] as number, one));
}

/** The index that counts pictures is the first or the last. */
function isAtAnEnd(at: number, { dims }: StoredArray): boolean {
  return at === 0 || at === dims.length - 1;
}
