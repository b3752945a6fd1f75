/** Runs a generator to its end and gives what it returns. */
export function finished<Result>(generator: Generator<unknown, Result, void>): Result {
  let step = generator.next();
  while (!step.done) step = generator.next();
  return step.value;
}
