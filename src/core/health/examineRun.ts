import { allOff, allOn, noSparsity, weakSparsity } from './activationRules.ts';
import type { Finding, FindingId, Rule, Severity } from './finding.ts';
import { dataOutside, diverging, notANumber } from './numberRules.ts';
import { lineSearchFailed, meanPatch, noiseFloor, plateau, stillFalling } from './progressRules.ts';
import { factsOf } from './runFacts.ts';
import type { RunRecord } from './runRecord.ts';
import { collapsed, lambdaTooLarge, partlyCollapsed } from './weightRules.ts';

/** In order of importance within a severity. */
const rules: readonly Rule[] = [
  notANumber,
  dataOutside,
  diverging,
  allOff,
  allOn,
  collapsed,
  lineSearchFailed,
  lambdaTooLarge,
  partlyCollapsed,
  noSparsity,
  weakSparsity,
  meanPatch,
  plateau,
  noiseFloor,
  stillFalling,
];

/** Findings that merely follow from another one. */
const explains: Partial<Record<FindingId, readonly FindingId[]>> = {
  notANumber: [
    'diverging',
    'allOff',
    'allOn',
    'weakSparsity',
    'partlyCollapsed',
    'meanPatch',
    'plateau',
    'stillFalling',
    'noiseFloor',
  ],
  diverging: ['allOff', 'allOn', 'weakSparsity', 'meanPatch', 'stillFalling', 'plateau'],
  dataOutside: ['collapsed', 'partlyCollapsed', 'meanPatch', 'plateau', 'stillFalling', 'noiseFloor'],
  allOff: ['meanPatch', 'plateau', 'stillFalling', 'partlyCollapsed'],
  allOn: ['meanPatch', 'plateau', 'weakSparsity'],
  collapsed: ['plateau', 'stillFalling', 'noiseFloor'],
  noSparsity: ['weakSparsity'],
};

const ranks: Readonly<Record<Severity, number>> = { problem: 0, warning: 1, note: 2 };

/** All findings about a run in its present state, the most important first; none for a run without problems. */
export function examineRun(run: RunRecord): Finding[] {
  const facts = factsOf(run);
  if (!facts) return [];
  const findings = rules.map((rule) => rule(facts)).filter((finding) => finding !== undefined);
  const explained = new Set(findings.flatMap(({ id }) => explains[id] ?? []));
  return findings
    .filter(({ id }) => !explained.has(id))
    .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}
