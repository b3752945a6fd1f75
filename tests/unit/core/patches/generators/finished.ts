/** What a generator returns in the end. */
export function finished<Result>(generator: Generator<unknown, Result, void>): Result {
  for (let step = generator.next(); ; step = generator.next()) if (step.done) return step.value;
}
