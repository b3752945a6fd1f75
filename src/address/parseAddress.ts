import { optimiserFieldNames } from '../description/fields.ts';
import { parseDescription } from '../description/parseDescription.ts';
import { shorten } from '../description/problem.ts';
import type { RunDescription } from '../description/runDescription.ts';
import { ranges } from '../presets/ranges.ts';
import type { Address, AddressedScreen, View } from './address.ts';
import { type AddressProblem, shortList } from './addressProblem.ts';
import {
  atParameter,
  type Parameter,
  type RunField,
  runFields,
  runParameters,
  stepParameter,
  unitParameter,
  type ViewField,
  viewFields,
  viewParameters,
} from './parameters.ts';
import { decode } from './values.ts';

/** Characters that are read at most; the longest address that this page writes has about 400. */
const mostCharacters = 4_000;
const mostPathParts = 8;
/** Characters of a path as it is written; a longer one names no chapter, and could not be read again once it is encoded. */
const longestPath = 1_000;

export interface ParsedAddress<Screen extends string> extends Address<Screen> {
  /** What could not be used, in the order of the address; empty for an address that this page wrote. */
  readonly problems: readonly AddressProblem[];
}

/** The part of `window.location` that is read. */
export interface AddressParts {
  /** `#/playground?source=bars&seed=4` */
  readonly hash: string;
  /** The query before the hash. Only `?backend=` is read there, which older links have; other parameters are not ours. */
  readonly search: string;
}

interface Surroundings<Screen extends string> {
  /** The first is shown when the address names none. */
  readonly screens: readonly [AddressedScreen<Screen>, ...AddressedScreen<Screen>[]];
  /** Hidden units of the run that stays when the address names no other: the inspected unit must be one of them. */
  readonly hiddenSize: number;
}

/**
 * Reads an address, which anybody can have written. Never throws, and takes no longer for a hostile address than for a long
 * one. Values that are out of range are clamped, what is not understood is ignored, and both are named.
 */
export function parseAddress<Screen extends string>(
  { hash, search }: AddressParts,
  { screens, hiddenSize }: Surroundings<Screen>,
): ParsedAddress<Screen> {
  const problems: AddressProblem[] = [];
  const text = hash.slice(0, mostCharacters);
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/s.exec(text) ?? [];
  const given = readParameters(query, problems);
  addBackendOfSearch(search, given);
  const place = readPath(path, screens, problems);
  const run = readRun(given, problems);
  const view = readView(given, run?.hiddenSize ?? hiddenSize, problems);
  for (const name of given.keys()) problems.push({ id: 'unknownParameter', name: shorten(name) });
  if (hash.length > mostCharacters) problems.push({ id: 'tooLong', characters: mostCharacters });
  return { ...place, run, view, problems: shortList(problems) };
}

/** Each parameter's text by its name; of one that is given twice, the first. */
function readParameters(query: string, problems: AddressProblem[]): Map<string, string> {
  const given = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (!given.has(name)) given.set(name, text);
    else repeated.add(name);
  }
  for (const name of repeated) {
    problems.push({ id: 'repeated', name: shorten(name), used: shorten(given.get(name)) });
  }
  return given;
}

function addBackendOfSearch(search: string, given: Map<string, string>): void {
  const { name } = viewParameters.backend;
  const backend = new URLSearchParams(search.slice(0, mostCharacters)).get(name);
  if (backend !== null && !given.has(name)) given.set(name, backend);
}

function readPath<Screen extends string>(
  path: string,
  screens: Surroundings<Screen>['screens'],
  problems: AddressProblem[],
): Pick<Address<Screen>, 'screen' | 'path'> {
  const [wanted = '', ...rest] = path.split('/').map(decode);
  const known = screens.find(({ name }) => name === wanted);
  const screen = known ?? screens[0];
  if (!known && wanted !== '') {
    problems.push({ id: 'unknownScreen', given: shorten(wanted), used: screen.name });
  }
  const parts = rest.filter((part) => part !== '');
  const fits = encodeURIComponent(parts.join('/')).length <= longestPath;
  const kept = known?.hasPath && fits ? parts.slice(0, mostPathParts) : [];
  const ignored = parts.slice(kept.length).join('/');
  if (known && ignored !== '') problems.push({ id: 'pathIgnored', given: shorten(ignored) });
  return { screen: screen.name, path: kept };
}

/** Takes what it reads out of `given`. */
function readRun(given: Map<string, string>, problems: AddressProblem[]): RunDescription | undefined {
  const texts = new Map<RunField, string>();
  for (const field of runFields) {
    const text = taken(given, runParameters[field].name);
    if (text !== undefined) texts.set(field, text);
  }
  if (texts.size === 0) return undefined;
  const values = Array.from(texts, ([field, text]) => [field, runParameters[field].text.read(text)] as const);
  const { description, problems: found } = parseDescription(Object.fromEntries(values));
  for (const problem of found) {
    // Every field that was given is known, so that no other kind of problem can arise.
    if (problem.kind !== 'clamped' && problem.kind !== 'notUnderstood') continue;
    const field = problem.name as RunField;
    const { name, text } = runParameters[field];
    problems.push({
      id: problem.kind,
      name,
      given: shorten(texts.get(field)),
      // Of the course's model a description names nothing.
      used: text.write(description[field] ?? problem.used),
    });
  }
  const { optimiser } = description;
  const settings: readonly RunField[] = optimiserFieldNames[optimiser];
  for (const field of allOptimiserFields) {
    if (!texts.has(field) || settings.includes(field)) continue;
    problems.push({ id: 'withoutEffect', name: runParameters[field].name, optimiser });
  }
  if (texts.has('active') && description.active === undefined) {
    problems.push({ id: 'withoutTopK', name: runParameters.active.name });
  }
  return description;
}

const allOptimiserFields: ReadonlySet<RunField> = new Set(Object.values(optimiserFieldNames).flat());

/** Takes what it reads out of `given`. */
function readView(given: Map<string, string>, hiddenSize: number, problems: AddressProblem[]): View {
  const named = viewFields.map((field) => [field, readName(field, given, problems)] as const);
  const unit = readNumber(unitParameter, given, { min: 1, max: hiddenSize }, problems);
  const at = readNumber(atParameter, given, { min: 0, max: ranges.budget.max }, problems);
  const step = readStep(given, problems);
  return {
    ...(Object.fromEntries(named.filter(([, value]) => value !== undefined)) as View),
    ...(unit !== undefined && { unit: unit - 1 }),
    ...(at !== undefined && { at }),
    ...(step !== undefined && { step }),
  };
}

function readName(field: ViewField, given: Map<string, string>, problems: AddressProblem[]) {
  const { name, names } = viewParameters[field];
  const text = taken(given, name);
  if (text === undefined) return undefined;
  const value = names.find((known) => known === text);
  if (value === undefined) {
    problems.push({ id: 'notUnderstood', name, given: shorten(text), used: undefined });
  }
  return value;
}

function readStep(given: Map<string, string>, problems: AddressProblem[]): string | undefined {
  const { name } = stepParameter;
  const step = taken(given, name);
  if (step === undefined || /^\w{1,40}$/.test(step)) return step;
  problems.push({ id: 'notUnderstood', name, given: shorten(step), used: undefined });
  return undefined;
}

/** A whole number within a range. */
function readNumber(
  { name, text }: Parameter,
  given: Map<string, string>,
  { min, max }: { readonly min: number; readonly max: number },
  problems: AddressProblem[],
): number | undefined {
  const written = taken(given, name);
  if (written === undefined) return undefined;
  const number = text.read(written);
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    problems.push({ id: 'notUnderstood', name, given: shorten(written), used: undefined });
    return undefined;
  }
  const possible = Math.min(Math.max(Math.round(number), min), max);
  if (possible !== number) {
    problems.push({ id: 'clamped', name, given: shorten(written), used: String(possible) });
  }
  return possible;
}

function taken(given: Map<string, string>, name: string): string | undefined {
  const text = given.get(name);
  given.delete(name);
  return text;
}
