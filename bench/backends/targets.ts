import { median, rounded } from '../statistics.ts';
import type { Target } from '../target.ts';
import type { Solve } from './race.ts';
import type { BackendsReport, Row } from './results.ts';

/** Costs after 400 iterations that differ by less come from rounding and order of summation: other seeds differ by 0.002. */
const sameCost = 0.002;

/** The project's targets for a machine with two cores and no graphics processor, at 100 % of the samples. */
export function judge({ rows, solves }: Pick<BackendsReport, 'rows' | 'solves'>): Target[] {
  const targets: Target[] = [];
  for (const set of ['nat', 'mnist'] as const) {
    const at = rows.filter((row) => row.set === set && row.percent === 100);
    if (at.length === 0) continue;
    const quotient = quotientsOf(at);
    const fasterThan = (key: string, title: string) =>
      targets.push(atLeast(`${set}: one evaluation faster than ${title}`, 1, quotient(key, 'kernel')));
    fasterThan('numpy-float32', 'NumPy float32');
    fasterThan('torch-float32', 'PyTorch float32');
    const wasmFactor = set === 'nat' ? 2.5 : 1.9;
    targets.push(
      atLeast(`${set}: one thread against tfjs wasm`, wasmFactor, quotient('wasm', 'kernel-1')),
      atLeast(`${set}: one thread against an epoch of layers.fit`, 20, quotient('layers', 'kernel-1')),
      atLeast(`${set}: two threads against one`, 1.8, quotient('kernel-1', 'kernel-2')),
      known(`${set}: two threads that never meet against one`, quotient('kernel-1', 'kernel-apart')),
      known(`${set}: an epoch of Adam in layers.fit against ours`, quotient('layers', 'kernel-adam')),
      known(`${set}: an epoch of Adam in PyTorch against ours`, quotient('torch-adam', 'kernel-adam')),
    );
  }
  return [...targets, ...judgeSolves(solves)];
}

function quotientsOf(rows: readonly Row[]) {
  return (slower: string, faster: string): number | undefined => {
    const ratioOf = (key: string) => rows.find(({ contestant }) => contestant === key)?.ratio;
    const [above, below] = [ratioOf(slower), ratioOf(faster)];
    return above === undefined || below === undefined ? undefined : above / below;
  };
}

function judgeSolves(solves: readonly (Solve & Pick<Row, 'set'>)[]): Target[] {
  const targets: Target[] = [];
  const ours = solves.filter(({ set, contestant }) => set === 'nat' && contestant === 'kernel');
  const peers = solves.filter(({ set, contestant }) => set === 'nat' && /numpy|torch/.test(contestant));
  const secondsOf = (of: readonly Solve[]) => median(of.map(({ seconds }) => seconds));
  for (const peer of new Set(peers.map(({ contestant, memory }) => `${contestant}, memory ${memory}`))) {
    const runs = peers.filter(({ contestant, memory }) => `${contestant}, memory ${memory}` === peer);
    const worse = median(runs.map(({ cost }) => cost)) - median(ours.map(({ cost }) => cost));
    const reaches = worse <= sameCost ? '' : ` (which stops ${rounded(worse)} higher)`;
    const name = `nat: whole solve faster than ${peer}${reaches}`;
    targets.push(atLeast(name, 1, secondsOf(runs) / secondsOf(ours)));
  }
  for (const set of ['nat', 'mnist']) {
    const runs = solves.filter((solve) => solve.set === set && solve.contestant === 'kernel');
    if (runs.length === 0) continue;
    const share = median(runs.map(({ overEvaluations }) => overEvaluations));
    const target = `${set}: solve over evaluations × time per evaluation`;
    targets.push({ target, wanted: '≤ 1.2', measured: String(rounded(share)), met: share <= 1.2 });
  }
  return targets;
}

/** What is no target, but says what can be had. */
const known = (target: string, measured: number | undefined): Target => ({
  target,
  wanted: 'what there is',
  measured: measured === undefined ? 'not measured' : `${rounded(measured)}×`,
  met: undefined,
});

function atLeast(target: string, factor: number, measured: number | undefined): Target {
  const wanted = factor === 1 ? '> 1×' : `≥ ${factor}×`;
  if (measured === undefined || !Number.isFinite(measured)) {
    return { target, wanted, measured: 'not measured', met: undefined };
  }
  return { target, wanted, measured: `${rounded(measured)}×`, met: measured >= factor };
}
