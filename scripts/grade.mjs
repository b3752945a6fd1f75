// `npm run grade -- FILE…`: grades files or folders of sparseAutoencoderCost functions in MATLAB/Octave or Python, one JSON line a
// file. A file that is named itself may also be sampleIMAGES or computeNumericalGradient.
// --network FILE.json compares on that network instead of the built-in ones.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { root } from './install.mjs';

/** Longer than any small network takes; a file that is not done by then is stopped. */
const seconds = Number(process.env.GRADE_SECONDS ?? 10);
const usage = 'usage: npm run grade -- [--network FILE.json] FILE.m|FILE.py|FOLDER …';

const parse = (args) => {
  const paths = [];
  let network;
  for (let n = 0; n < args.length; n++) {
    if (args[n] === '--network') network = args[++n];
    else paths.push(args[n]);
  }
  return { paths, network };
};

/** UTF-8 where the bytes are that, else Latin-1. */
const textOf = (path) => {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
};

const isPython = (name) => /\.py$/i.test(name);
const isSource = (name) => /\.m$/i.test(name) || isPython(name);
const isNamed = (name) =>
  /^(?:sparseAutoencoderCost\.m|(?:sparseAutoencoderCost|sparse_autoencoder_cost)\.py)$/i.test(name);
const isFunction = (text) => /^\s*(?:[%#].*\n|\s*\n)*\s*function\b/.test(text.replaceAll(/\r\n?/g, '\n'));

/** The course's name, if a folder has it; else every function in it that takes the seven arguments. */
const filesIn = (folder) => {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  const sources = entries.filter((entry) => entry.isFile() && isSource(entry.name)).map(({ name }) => name);
  const named = sources.filter(isNamed);
  const graded =
    named.length > 0 ? named : sources.filter((name) => takesSeven(name, textOf(join(folder, name))));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return [...graded.map((name) => join(folder, name)), ...folders.flatMap(filesIn)];
};

const takesSeven = (name, text) => {
  if (isPython(name)) return /^def\s+\w+\s*\((?:[^,)]*,){6}[^,)]*\)/m.test(text.replaceAll(/,\s*\)/g, ')'));
  const joined = text.replaceAll(/\.\.\.[^\n]*\n/g, ' ');
  const parameters = /function[^\n(]*\(([^)]*)\)/.exec(joined)?.[1] ?? '';
  return parameters.split(',').length === 7;
};

/** The file under the course's name, and the other functions beside it. */
const sourcesOf = (path) => {
  const folder = dirname(path);
  const helpers = readdirSync(folder)
    .filter(
      (name) =>
        isSource(name) && isPython(name) === isPython(path) && name !== basename(path) && !isNamed(name),
    )
    .map((name) => ({ name, text: textOf(join(folder, name)) }))
    .filter(({ name, text }) => (isPython(name) || isFunction(text)) && !takesSeven(name, text));
  return { name: basename(path), text: textOf(path), helpers };
};

const driver = `
const { parentPort } = await import('node:worker_threads');
const gradePython = createPythonGrader();
parentPort.on('message', async (job) => {
  try {
    const verdict = /\\.py$/i.test(job.name) ? await gradePython(job) : gradeSources(job);
    parentPort.postMessage(verdict);
  } catch (error) {
    if (!(error instanceof RangeError) || !job.network) throw error;
    parentPort.postMessage({ refused: error.message });
  }
});
parentPort.postMessage('ready');
`;

const bundle = async () => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'src', 'grader', 'gradeSources.ts'),
      write: false,
      minify: false,
      rollupOptions: { output: { format: 'es' } },
    },
  });
  const source = `${output.output[0].code.replace(/export \{[^}]*\};?\s*$/, '')}\n${driver}`;
  // Beside the packages, where the program finds MicroPython.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'grade-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const path = join(folder, 'grader.mjs');
  writeFileSync(path, source);
  return path;
};

const startWorker = (code) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(code, {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    worker.once('message', () => resolve(worker));
    worker.once('error', reject);
  });

/** What is said of a file whose grading did not end, or ended the worker. */
const unfinished = (path, status, mistake, message) => ({
  file: path,
  language: isPython(path) ? 'python' : 'octave',
  status,
  cost: null,
  blocks: null,
  firstWrongStep: null,
  line: null,
  mistake,
  message,
});

const gradeOne = (worker, path, job) =>
  new Promise((resolve) => {
    const done = (verdict, alive) => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error');
      resolve({ verdict, alive });
    };
    const timer = setTimeout(() => {
      worker.terminate();
      done(
        unfinished(path, 'timeout', 'timeout', `The program was stopped after ${seconds} seconds.`),
        false,
      );
    }, seconds * 1000);
    worker.once('message', (verdict) => done(verdict, true));
    worker.once('error', (error) => done(unfinished(path, 'error', 'memory', error.message), false));
    worker.postMessage(job);
  });

const { paths, network } = parse(process.argv.slice(2));
const missing = [...paths, ...(network ? [network] : [])].filter((path) => !existsSync(path));
if (paths.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `There is no file ${missing.join(', ')}.` : usage);
  process.exitCode = 2;
} else {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
  const code = await bundle();
  const given = network ? JSON.parse(readFileSync(network, 'utf8')) : undefined;
  let worker = await startWorker(code);
  for (const path of files) {
    const job = { file: path, ...sourcesOf(path), network: given };
    const { verdict, alive } = await gradeOne(worker, path, job);
    if (verdict.refused) {
      console.error(`${network}: ${verdict.refused}`);
      process.exitCode = 2;
      break;
    }
    console.log(JSON.stringify(verdict));
    if (!alive) worker = await startWorker(code);
  }
  await worker.terminate();
}
