import fc from 'fast-check';
import type { Address, View } from '../../../src/address/address.ts';
import {
  type PanelName,
  panelNames,
  runFields,
  themeNames,
  viewParameters,
} from '../../../src/address/parameters.ts';
import { sourceNames } from '../../../src/description/fields.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';
import type { RunDescription } from '../../../src/description/runDescription.ts';

/** Two screens: one without anything after its name, and one with chapters. */
export const screens = [{ name: 'playground' }, { name: 'notes', hasPath: true }] as const;
export type Screen = (typeof screens)[number]['name'];

const number = fc.oneof(
  fc.constantFrom(0, 1, 2, 1e-4, 0.01, 400, 10_000),
  fc.double({ min: -10, max: 30_000, noNaN: true }),
  fc.integer({ min: -10, max: 30_000 }),
  fc.double(),
);

const switches: readonly string[] = ['whiten', 'removeMean', 'truncate', 'scale'];

/** Any run that can be described: an arbitrary one, as the parser clamps it. */
const anyRun: fc.Arbitrary<RunDescription> = fc
  .record(
    {
      source: fc.constantFrom(...sourceNames),
      output: fc.constantFrom('sigmoid', 'linear'),
      sparsity: fc.constantFrom('kl', 'l1', 'topK'),
      optimiser: fc.constantFrom('lbfgs', 'gradientDescent', 'momentum', 'adam'),
      memory: fc.oneof(fc.constant('auto'), number),
      ...Object.fromEntries(
        runFields
          .filter((field) => !['source', 'optimiser', 'memory', 'output', 'sparsity'].includes(field))
          .map((field) => [field, switches.includes(field) ? fc.boolean() : number]),
      ),
    },
    { requiredKeys: [] },
  )
  .map((given) => parseDescription(given).description);

export const anyAddress: fc.Arbitrary<Address<Screen>> = fc
  .record({
    screen: fc.constantFrom<Screen>('playground', 'notes'),
    parts: fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 }),
    run: fc.option(anyRun, { nil: undefined }),
    view: fc.record(
      {
        panel: fc.constantFrom<PanelName>(...panelNames),
        unit: fc.nat(30_000),
        pace: fc.constantFrom(...viewParameters.pace.names),
        backend: fc.constantFrom(...viewParameters.backend.names),
        theme: fc.constantFrom(...themeNames),
        lang: fc.constantFrom(...viewParameters.lang.names),
        embed: fc.constantFrom(...viewParameters.embed.names),
        at: fc.nat(20_000),
        over: fc.constantFrom(...viewParameters.over.names),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<View>,
  })
  .map(({ screen, parts, run, view }) => ({
    screen,
    path: screen === 'notes' ? parts : [],
    run,
    view: view.unit === undefined ? view : { ...view, unit: view.unit % (run?.hiddenSize ?? 25) },
  }));
