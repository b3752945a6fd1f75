// `npm run claims`: trains the networks whose outcomes the notes state and writes them to src/notes/measured/runs.json
// and, for the page, the hidden units of one of them to src/notes/recorded/courseUnits.json.
// `npm run claims -- course scrambled` trains these runs only. All of them take about 10 minutes on an idle machine.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = fileURLToPath(new URL('../src/notes/measured/', import.meta.url));
const file = `${folder}runs.json`;

const { module } = await runnerImport(`${folder}measureRuns.ts`, { configFile: false, logLevel: 'error' });
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !module.runIds.includes(id));
if (unknown.length > 0) {
  console.error(`There is no run called ${unknown.join(', ')}. The runs are ${module.runIds.join(', ')}.`);
  process.exit(1);
}

const runs = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
module.measureRuns(wanted.length > 0 ? wanted : module.runIds, (id, run) => {
  const theta = run.theta && Buffer.from(run.theta.buffer).toString('base64');
  runs[id] = { ...run, costs: run.costs.map((cost) => Number(cost.toPrecision(8))), theta };
  const ordered = Object.fromEntries(
    module.runIds.filter((each) => each in runs).map((each) => [each, runs[each]]),
  );
  writeFileSync(file, `${JSON.stringify(ordered)}\n`);
  console.log(`${id}: J ${run.costs.at(-1)} after ${run.costs.length - 1} iterations (${run.reason})`);
});

// The page shows the units of one run without training: a file of their own, because it does not load the others.
const units = await runnerImport(`${folder}unitsOfCourse.ts`, { configFile: false, logLevel: 'error' });
writeFileSync(`${folder}../recorded/courseUnits.json`, `${JSON.stringify(units.module.unitsOfCourse())}\n`);
