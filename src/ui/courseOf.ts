/** CSS pixels that a finger moves before it is clear where it goes. */
const slack = 8;

export type Course = 'undecided' | 'sliding' | 'elsewhere';

/** Where a finger is going that began on the thumb: along the slider only when it is clearly level, else over the page. */
export function courseOf(across: number, down: number): Course {
  const [level, upright] = [Math.abs(across), Math.abs(down)];
  if (Math.max(level, upright) < slack) return 'undecided';
  return level > 2 * upright ? 'sliding' : 'elsewhere';
}
