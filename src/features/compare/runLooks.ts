/** How the runs of a comparison are told apart, in colour and without: the baseline is the first. */
const runLooks = [
  { letter: 'A', colour: 'var(--total)', dashes: undefined },
  { letter: 'B', colour: 'var(--reconstruction)', dashes: '7 3' },
  { letter: 'C', colour: 'var(--decay)', dashes: '2 3' },
  { letter: 'D', colour: 'var(--sparsity)', dashes: '9 3 2 3' },
  { letter: 'E', colour: 'var(--selection)', dashes: '5 2 1 2 1 2' },
] as const;

export const lookOf = (place: number) => runLooks[place % runLooks.length] ?? runLooks[0];
