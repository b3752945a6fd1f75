import { describeRun, type RunDescription } from '../description/runDescription.ts';
import { suitedBase } from '../description/suited.ts';
import { optimiserDefaults } from '../presets/suitedSettings.ts';
import type { Address, View } from './address.ts';
import {
  atParameter,
  runFields,
  runParameters,
  stepParameter,
  unitParameter,
  viewFields,
  viewParameters,
} from './parameters.ts';

/**
 * The hash of an address, `#/playground?source=bars&lambda=1e-3&seed=4`: the source, whatever differs from the settings that
 * suit it, and the view. An address holds the settings with which a run begins, not the changes made on the way, nor the
 * pictures that the visitor opened. `parseAddress` gives the same back.
 */
export function formatAddress({ screen, path, run, view }: Address): string {
  const place = [screen, ...path].map(encodeURIComponent).join('/');
  const parameters = [...(run ? namedSettings(run) : []), ...namedView(view)];
  const query = parameters.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
  return query === '' ? `#/${place}` : `#/${place}?${query}`;
}

/** What the other settings suit: named wherever there is one. Of the course's model a description names nothing. */
const named: readonly string[] = ['source', 'colour', 'output', 'sparsity'];

function namedSettings(run: RunDescription): (readonly [name: string, text: string])[] {
  const suited = describeRun(suitedBase(run));
  const usual = { ...suited, ...optimiserDefaults[run.optimiser] };
  return runFields.flatMap((field) => {
    const value = run[field];
    if (value === undefined || (!named.includes(field) && value === usual[field])) return [];
    const { name, text } = runParameters[field];
    return [[name, text.write(value)] as const];
  });
}

/** A view that has no choice of its own is shown as usual, and is not named. */
function namedView(view: View): (readonly [name: string, text: string])[] {
  const named = viewFields.flatMap((field) => {
    const { name } = viewParameters[field];
    const value = view[field];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { unit, step, at } = view;
  return [
    ...(unit === undefined ? [] : [[unitParameter.name, String(unit + 1)] as const]),
    ...named,
    ...(at === undefined ? [] : [[atParameter.name, String(at)] as const]),
    ...(step === undefined ? [] : [[stepParameter.name, step] as const]),
  ];
}
