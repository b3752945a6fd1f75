import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainWithCode } from '../src/exerciseWorker/trainCode.ts';
import type { ProgramMaker } from '../src/grader/student/studentProgram.ts';
import { prepareData } from './backends/files.ts';
import { isInstalled, type Line, openPeer } from './backends/line.ts';
import type { SetName, Workload } from './backends/workload.ts';
import { evaluation, networkOf, ownPrograms } from './exercise/ownProgram.ts';
import { readOptions } from './options.ts';
import { median, quantile, rounded } from './statistics.ts';

const peers = {
  m: { name: 'Octave', script: 'octave_code.m', file: 'sparseAutoencoderCost.m' },
  py: { name: 'NumPy', script: 'numpy_code.py', module: 'numpy', file: 'sparse_autoencoder_cost.py' },
} as const;
type Kind = keyof typeof peers;

/** A student's function as the tests have it, on one of the course's set-ups. */
interface Contest {
  /** By which it is chosen. */
  readonly key: string;
  readonly what: string;
  readonly set: SetName;
  readonly percent: number;
  readonly kind: Kind;
  readonly wording: 'vectorised' | 'looped';
}

const contests: readonly Contest[] = [
  {
    key: 'natural',
    what: 'natural, 10,000 patches',
    set: 'nat',
    percent: 100,
    kind: 'm',
    wording: 'vectorised',
  },
  { key: 'patches', what: 'natural, patch by patch', set: 'nat', percent: 100, kind: 'm', wording: 'looped' },
  { key: 'digits', what: 'digits, 2,000', set: 'mnist', percent: 20, kind: 'm', wording: 'vectorised' },
  {
    key: 'python',
    what: 'natural, 10,000 patches',
    set: 'nat',
    percent: 100,
    kind: 'py',
    wording: 'vectorised',
  },
  {
    key: 'python-patches',
    what: 'natural, patch by patch',
    set: 'nat',
    percent: 100,
    kind: 'py',
    wording: 'looped',
  },
  {
    key: 'python-digits',
    what: 'digits, 2,000',
    set: 'mnist',
    percent: 20,
    kind: 'py',
    wording: 'vectorised',
  },
];

const fileOf = ({ kind, wording }: Contest): string =>
  `tests/fixtures/${kind === 'm' ? 'exercise' : 'python'}/wordings/${wording}.${kind}`;

/**
 * Evaluations of the same file here and in Octave or NumPy, in turn; then 400 iterations. Words choose among them: the keys above and
 * `training`. Options: `rounds=5`, `lap=300`, `iterations=400`.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const programs = await ownPrograms();
  const rows: object[] = [];
  let octave: readonly number[] = [];
  const isWanted = (key: string): boolean => options.words.length === 0 || options.words.includes(key);
  for (const contest of contests.filter(({ key }) => isWanted(key))) {
    const workload = (await prepareData(contest.set)).workloadOf(contest.percent);
    const race = await raceOf(
      contest,
      workload,
      programs[contest.kind],
      contest.kind === 'm' ? programs.oneThread : undefined,
      options.number('rounds', 5),
      options.number('lap', 300),
    );
    if (contest.key === 'natural') octave = race.theirs;
    rows.push(row(contest, race));
    console.log(`measured: ${contest.what}, ${peers[contest.kind].name}`);
  }
  const trained = isWanted('training')
    ? [[await training(programs.m, options.number('iterations', 400), octave)]]
    : [];
  await programs.close();
  return [rows, ...trained];
}

interface Race {
  readonly ours: readonly number[];
  /** Empty where both threads alone were measured. */
  readonly oneThread: readonly number[];
  /** Empty where the peer is not installed. */
  readonly theirs: readonly number[];
}

async function raceOf(
  contest: Contest,
  workload: Workload,
  programOf: ProgramMaker,
  oneThreadOf: ProgramMaker | undefined,
  rounds: number,
  lap: number,
): Promise<Race> {
  const network = networkOf(workload);
  const evaluate = evaluation(programOf, fileOf(contest), network);
  const evaluateAlone = oneThreadOf && evaluation(oneThreadOf, fileOf(contest), network);
  const line = await openLine(contest, workload);
  const [ours, oneThread, theirs]: [number[], number[], number[]] = [[], [], []];
  // Until it is known which products are faster with two threads.
  for (let run = 0; run < 6; run++) evaluate();
  evaluateAlone?.();
  for (let round = 0; round < rounds; round++) {
    const end = performance.now() + lap;
    do {
      ours.push(evaluate());
      if (evaluateAlone) oneThread.push(evaluateAlone());
    } while (performance.now() < end);
    const answer = await line?.ask({ ask: 'lap', milliseconds: lap });
    if (Array.isArray(answer)) theirs.push(...answer);
  }
  await line?.close();
  return { ours, oneThread, theirs };
}

/** Undefined where Octave or NumPy is not installed, with a sentence. */
async function openLine(contest: Contest, workload: Workload): Promise<Line | undefined> {
  const { name, script, file, ...needed } = peers[contest.kind];
  const folder = join(process.cwd(), 'reports/bench/exercise', `${contest.kind}-${contest.wording}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(fileOf(contest), join(folder, file));
  const peer = { script, argument: folder, ...needed };
  if (!isInstalled(peer)) {
    console.log(`${name} is not installed here, so nothing is compared with it.`);
    return undefined;
  }
  const line = openPeer(peer);
  await line.ask({ ask: 'load', contender: name, workload });
  await line.ask({ ask: 'lap', milliseconds: 0 });
  return line;
}

function row(contest: Contest, { ours, oneThread, theirs }: Race): object {
  const { name } = peers[contest.kind];
  return {
    'one evaluation': contest.what,
    language: contest.kind === 'm' ? 'MATLAB/Octave' : 'Python',
    'here ms': rounded(median(ours)),
    quartiles: `${rounded(quantile(ours, 0.25))}–${rounded(quantile(ours, 0.75))}`,
    shortest: rounded(quantile(ours, 0)),
    'one thread ms': oneThread.length === 0 ? '' : rounded(median(oneThread)),
    'its shortest': oneThread.length === 0 ? '' : rounded(quantile(oneThread, 0)),
    peer: theirs.length === 0 ? `no ${name}` : name,
    'peer ms': theirs.length === 0 ? '' : rounded(median(theirs)),
    ratio: theirs.length === 0 ? '' : rounded(median(ours) / median(theirs)),
  };
}

/** L-BFGS with the student's code; beside it what Octave's evaluations alone would take. */
async function training(
  programOf: ProgramMaker,
  iterations: number,
  octave: readonly number[],
): Promise<object> {
  const network = networkOf((await prepareData('nat')).workloadOf(100));
  const text = readFileSync('tests/fixtures/exercise/wordings/vectorised.m', 'utf8');
  const files = [{ name: 'sparseAutoencoderCost.m', text }];
  const plan = { patchCount: network.patches.count, seed: 1, budget: iterations };
  const start = performance.now();
  let evaluations = 0;
  let cost = Number.NaN;
  for (const iterated of trainWithCode(files, plan, network, () => performance.now(), programOf))
    ({ evaluations, cost } = iterated);
  return {
    iterations,
    'seconds here': rounded((performance.now() - start) / 1000),
    evaluations,
    cost: rounded(cost),
    'Octave’s evaluations alone, s':
      octave.length === 0 ? '' : rounded((evaluations * median(octave)) / 1000),
  };
}
