// Looks through the build for scripts that import a worker's entry, which WebKit would then evaluate a second time.
import { basename } from 'node:path';
import { parseSync } from 'vite';
import { importsOf } from './builtScripts.mjs';

const isNode = (value) => typeof value === 'object' && value !== null;

/** Every node of a syntax tree, the outer ones first. */
function* nodesOf(node) {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesOf(value);
}

const textOf = (node) => {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return node.value.cooked;
  return undefined;
};

const startsWorker = ({ type, callee }) =>
  type === 'NewExpression' && /^(Shared)?Worker$/.test(callee.name ?? callee.property?.name ?? '');

/** Names of the files that a script starts as workers by their address. */
const workersStartedBy = (name, source) => {
  const { program } = parseSync(name, source);
  const addresses = [...nodesOf(program)]
    .filter(startsWorker)
    .flatMap((start) => start.arguments.slice(0, 1))
    .flatMap((address) => [...nodesOf(address)].map(textOf));
  return addresses.filter((text) => /\.[jt]s$/.test(text ?? '')).map((text) => basename(text));
};

/** Names of the built files that are entries of workers. @param {Map<string, string>} built name to source */
export const entriesOfWorkers = (built) =>
  [...built].flatMap(([name, source]) => workersStartedBy(name, source));

/**
 * @param {Map<string, string>} built the build's scripts: name to source
 * @param {Map<string, string>} sources the sources: path to text
 * @returns {{ entries: string[], complaints: string[] }} the entries of workers in the build; one complaint for each script
 * that imports one, and for each worker that the sources start and the build seems not to have
 */
export const inspectWorkers = (built, sources) => {
  const entries = entriesOfWorkers(built);
  const wanted = [...sources].flatMap(([path, source]) => workersStartedBy(path, source));
  const missing = wanted.filter((name) => {
    const stem = name.replace(/\.ts$/, '');
    return !entries.some((entry) => entry.startsWith(`${stem}-`) && built.has(entry));
  });
  const imports = [...built].flatMap(([name, source]) => {
    const { fixed, lazy } = importsOf(name, source);
    return [...new Set([...fixed, ...lazy])]
      .filter((imported) => entries.includes(imported))
      .map((entry) => `${name} imports ${entry}, the entry of a worker: WebKit would evaluate that twice.`);
  });
  return {
    entries,
    complaints: [
      ...imports,
      ...missing.map((name) => `The sources start ${name} as a worker, and no script of the build does.`),
      ...(wanted.length === 0 ? ['The sources start no worker: this check no longer sees them.'] : []),
    ],
  };
};
