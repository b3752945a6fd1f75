/** Steps of inserting, removing, replacing or swapping neighbouring letters that lead from one word to the other. */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = rows[i - 1]!;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
};

/** The known name that was probably meant; a variable is preferred to a function. */
export const suggestName = (
  name: string,
  variables: readonly string[],
  functions: readonly string[],
): string | undefined => {
  const limit = name.length <= 3 ? 1 : 2;
  let best: string | undefined;
  let bestScore = limit + 1;
  const consider = (candidate: string, handicap: number): void => {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) return;
    const sameButCase = candidate.toLowerCase() === name.toLowerCase();
    const score = sameButCase ? 0.1 + handicap : distance(name, candidate) + handicap;
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  };
  for (const candidate of variables) consider(candidate, 0);
  for (const candidate of functions) consider(candidate, 0.5);
  return best;
};
