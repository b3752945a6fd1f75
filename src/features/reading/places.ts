/** Numbers from 1 to `count`, as names for what is known by its place alone. */
export const placesTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);
