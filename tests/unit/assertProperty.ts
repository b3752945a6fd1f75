import fc from 'fast-check';

const { PROPERTY_SEED, PROPERTY_TIMES } = process.env;

const seed = PROPERTY_SEED === undefined ? 2014 : Number(PROPERTY_SEED);
const times = PROPERTY_TIMES === undefined ? 1 : Number(PROPERTY_TIMES);

/** What every run of the tests tries, unless `npm run properties` asks for other examples, and more of them. */
const withSeed = <Examples>(parameters: fc.Parameters<Examples> = {}): fc.Parameters<Examples> => ({
  seed,
  ...parameters,
  numRuns: (parameters.numRuns ?? 100) * times,
});

/** fast-check's `assert` with the same examples in every run: whether a change lands must not hang on luck. */
export function assertProperty<Examples>(
  property: fc.IProperty<Examples>,
  parameters?: fc.Parameters<Examples>,
): void {
  fc.assert(property, withSeed(parameters));
}

/** The same for properties that take their time. */
export async function assertAsyncProperty<Examples>(
  property: fc.IAsyncProperty<Examples>,
  parameters?: fc.Parameters<Examples>,
): Promise<void> {
  await fc.assert(property, withSeed(parameters));
}
