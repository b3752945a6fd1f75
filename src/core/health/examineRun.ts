import { allOff, allOn, noSparsity, weakSparsity } from './activationRules.ts';
import type { Finding, FindingId, Rule, Severity } from './finding.ts';
import { dataOutside, diverging, jumping, notANumber } from './numberRules.ts';
import {
  changed,
  featuresMissing,
  lineSearchFailed,
  meanPatch,
  noiseFloor,
  plateau,
  stillFalling,
} from './progressRules.ts';
import { factsOf } from './runFacts.ts';
import type { RunRecord } from './runRecord.ts';
import { collapsed, lambdaTooLarge, lambdaTooSmall, partlyCollapsed } from './weightRules.ts';

/** In order of importance within a severity. */
const rules: readonly Rule[] = [
  notANumber,
  dataOutside,
  diverging,
  allOff,
  allOn,
  collapsed,
  lineSearchFailed,
  jumping,
  noSparsity,
  lambdaTooLarge,
  partlyCollapsed,
  weakSparsity,
  featuresMissing,
  lambdaTooSmall,
  meanPatch,
  changed,
  plateau,
  noiseFloor,
  stillFalling,
];

/** Findings that merely follow from another one. */
const explains: Partial<Record<FindingId, readonly FindingId[]>> = {
  notANumber: [
    'diverging',
    'jumping',
    'allOff',
    'allOn',
    'weakSparsity',
    'partlyCollapsed',
    'meanPatch',
    'plateau',
    'stillFalling',
    'noiseFloor',
  ],
  diverging: ['jumping', 'allOff', 'allOn', 'weakSparsity', 'meanPatch', 'stillFalling', 'plateau'],
  jumping: ['allOff', 'allOn', 'weakSparsity', 'meanPatch', 'stillFalling', 'plateau'],
  dataOutside: [
    'collapsed',
    'partlyCollapsed',
    'lambdaTooSmall',
    'meanPatch',
    'plateau',
    'stillFalling',
    'noiseFloor',
  ],
  allOff: ['meanPatch', 'plateau', 'stillFalling', 'partlyCollapsed'],
  allOn: ['meanPatch', 'plateau', 'weakSparsity'],
  collapsed: ['plateau', 'stillFalling', 'noiseFloor'],
  noSparsity: ['weakSparsity', 'featuresMissing', 'lambdaTooSmall'],
  featuresMissing: ['meanPatch', 'plateau', 'stillFalling'],
  noiseFloor: ['plateau'],
  // What came of other settings says nothing about these.
  changed: [
    'jumping',
    'weakSparsity',
    'partlyCollapsed',
    'featuresMissing',
    'lambdaTooSmall',
    'meanPatch',
    'plateau',
    'noiseFloor',
    'stillFalling',
  ],
};

const ranks: Readonly<Record<Severity, number>> = { problem: 0, warning: 1, note: 2 };

/**
 * All findings about a run in its present state, the most important first; none for a run without problems. Only the first finding
 * with advice is given, so that no two pieces of advice contradict each other.
 */
export function examineRun(run: RunRecord): Finding[] {
  const facts = factsOf(run);
  if (!facts) return [];
  const findings = rules
    .map((rule) => rule(facts))
    .filter((finding) => finding !== undefined)
    .map((finding) => withoutUndoing(run, finding));
  const explained = new Set(findings.flatMap(({ id }) => explains[id] ?? []));
  const said = findings
    .filter(({ id }) => !explained.has(id))
    .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  const advising = said.find(({ advice }) => advice !== undefined);
  return said.filter((finding) => finding === advising || finding.advice === undefined);
}

/** What an experiment is about is not advised against: its sentence stays, and the experiment itself offers the way back. */
function withoutUndoing({ onPurpose = [] }: RunRecord, finding: Finding): Finding {
  const setting = finding.advice?.setting;
  return onPurpose.some((name) => name === setting) ? { ...finding, advice: undefined } : finding;
}
