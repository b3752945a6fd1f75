// `npm run claims`: trains the networks whose outcomes the notes state and writes them to src/notes/measured/runs.json
// and, for the page, what figures show of them without training to src/notes/recorded.
// `npm run claims -- course scrambled` trains these runs only, `npm run claims -- stills` none. All of them take about 10 minutes on an idle machine.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = fileURLToPath(new URL('../src/notes/measured/', import.meta.url));
const file = `${folder}runs.json`;

const { module } = await runnerImport(`${folder}measureRuns.ts`, { configFile: false, logLevel: 'error' });
const named = process.argv.slice(2);
const wanted = named.filter((id) => id !== 'stills');
const unknown = wanted.filter((id) => !module.runIds.includes(id));
if (unknown.length > 0) {
  console.error(`There is no run called ${unknown.join(', ')}. The runs are ${module.runIds.join(', ')}.`);
  process.exit(1);
}

const runs = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
module.measureRuns(named.length > 0 ? wanted : module.runIds, (id, run) => {
  const theta = run.theta && Buffer.from(run.theta.buffer).toString('base64');
  runs[id] = { ...run, costs: run.costs.map((cost) => Number(cost.toPrecision(8))), theta };
  const ordered = Object.fromEntries(
    module.runIds.filter((each) => each in runs).map((each) => [each, runs[each]]),
  );
  writeFileSync(file, `${JSON.stringify(ordered)}\n`);
  console.log(`${id}: J ${run.costs.at(-1)} after ${run.costs.length - 1} iterations (${run.reason})`);
});

// What figures show before anything is trained: files of their own, because the page does not load the others.
const load = (name) => runnerImport(`${folder}${name}.ts`, { configFile: false, logLevel: 'error' });
const record = (name, content) =>
  writeFileSync(`${folder}../recorded/${name}.json`, `${JSON.stringify(content)}\n`);
record('courseUnits', (await load('unitsOfCourse')).module.unitsOfCourse());
for (const [name, still] of Object.entries((await load('stills')).module.stills())) record(name, still);
// This one takes two trainings of its own.
if (named.length === 0 || wanted.includes('descent')) {
  record('landscape', (await load('landscapeStill')).module.landscapeStill());
}
