import { posix } from 'node:path';
import { type Reference, referencesOf } from './references.ts';
import { doors, workerRooms, workerStarters } from './rooms.ts';

/** Source files by path relative to the root, such as `src/core/random.ts` or `tests/unit/shared.ts`. */
export type Sources = ReadonlyMap<string, string>;

const featureOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];

/** `core` for `src/core/…`, `tests/unit` for `tests/unit/…`, `bench` for `bench/…`. */
const roomOf = (path: string): string | undefined => {
  const [first = '', second = '', ...deeper] = path.split('/');
  if (first === 'src') return deeper.length > 0 ? second : undefined;
  if (first === 'tests') return second.includes('.') ? undefined : `tests/${second}`;
  return second === '' ? undefined : first;
};

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
};

/** Beside the file, or from the root, as Vite's server understands `/src/…`. */
const isAddress = (specifier: string): boolean => /^(\.{1,2})?\//.test(specifier);

const targetOf = (from: string, specifier: string): string => {
  const plain = specifier.replace(/[?#].*$/, '');
  return plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(from), plain);
};

const complainAboutPackage = (room: string, specifier: string): string | undefined =>
  doors[room]?.packages.includes(packageOf(specifier)) ? undefined : `${room} may not import ${specifier}`;

const complainAboutFile = (from: string, target: string, kind: Reference['kind']): string | undefined => {
  const room = roomOf(from) ?? '';
  const targetRoom = roomOf(target);
  if (from.startsWith('src/')) {
    if (!target.startsWith('src/')) return `${target} is outside src`;
    if (targetRoom === undefined) return `${target} is in no room`;
  } else if (targetRoom === undefined || doors[targetRoom] === undefined) {
    return kind === 'import' ? `${target} is in no room` : undefined; // a folder of data
  }
  if (room === targetRoom) {
    const [feature, other] = [featureOf(from), featureOf(target)];
    return feature !== other ? `feature ${feature} may not import feature ${other}` : undefined;
  }
  if (workerRooms.includes(targetRoom) && workerStarters.includes(room)) {
    return kind === 'worker' ? undefined : `${room} may start the worker, not import its inside`;
  }
  return doors[room]?.rooms.includes(targetRoom) ? undefined : `${room} may not import ${targetRoom}`;
};

const complain = (from: string, { kind, specifier }: Reference): string | undefined => {
  const room = roomOf(from);
  if (room === undefined) return 'a file that imports must be in a room';
  if (doors[room] === undefined) return `${room} is no room of the house`;
  if (specifier === undefined) return kind === 'import' ? 'a computed import cannot be checked' : undefined;
  if (isAddress(specifier)) return complainAboutFile(from, targetOf(from, specifier), kind);
  return kind === 'import' ? complainAboutPackage(room, specifier) : undefined;
};

/** Every import through a wall, one sentence each, with file and line. */
export const violationsOf = (sources: Sources): readonly string[] =>
  [...sources].flatMap(([path, source]) =>
    referencesOf(path, source).flatMap((reference) => {
      const complaint = complain(path, reference);
      return complaint === undefined ? [] : [`${path}:${reference.line}: ${complaint}`];
    }),
  );

/** Files each file names, circles included; workers are another program, so their address is no edge. */
const neighboursOf = (sources: Sources, path: string): readonly string[] =>
  referencesOf(path, sources.get(path) ?? '').flatMap(({ kind, specifier }) => {
    if (kind === 'worker' || specifier === undefined || !isAddress(specifier)) return [];
    const target = targetOf(path, specifier);
    return sources.has(target) ? [target] : [];
  });

/** Import circles, type-only imports included: each as the way around, `a.ts → b.ts → a.ts`, found once. */
export const circlesOf = (sources: Sources): readonly string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const neighbour of neighboursOf(sources, path)) visit(neighbour, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return circles;
};
