import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Objective } from '../../../../src/core/autoencoder/shape.ts';
import { examineRun } from '../../../../src/core/health/examineRun.ts';
import type { Finding } from '../../../../src/core/health/finding.ts';
import type { RunRecord } from '../../../../src/core/health/runRecord.ts';
import { suitedSettings } from '../../../../src/presets/suitedSettings.ts';
import type { Recording } from '../../../fixtures/health/recording.ts';

/** A run of tests/fixtures/health. */
export function recordingOf(name: string): Recording {
  const path = fileURLToPath(new URL(`../../../fixtures/health/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Recording;
}

/** The run as it stood at each iteration that was looked at, and at its end. */
export function* replay(recording: Recording): Generator<RunRecord> {
  const { snapshots, points, stopReason, ...rest } = recording;
  const lastIteration = snapshots.at(-1)?.iteration ?? 0;
  const suited = { objective: suitedTo(recording), triedLambda: true, learningRate: 1 };
  for (const { iteration, rhoHat, collapsedUnits } of snapshots) {
    const soFar = points.filter((point) => point.iteration <= iteration);
    const seen = { points: soFar, rhoHat, collapsedUnits, roughness: undefined };
    const record = { ...rest, suited, ...seen, resting: false, stopReason: undefined };
    yield record;
    if (iteration === lastIteration) yield { ...record, resting: true, stopReason };
  }
}

function suitedTo({ shape }: Recording): Objective {
  return shape.visibleSize === 784 ? suitedSettings.digits.objective : suitedSettings.scenes.objective;
}

/** What is said at each moment of the replay. */
export function findingsOf(name: string): { readonly iteration: number; readonly findings: Finding[] }[] {
  return Array.from(replay(recordingOf(name)), (run) => ({
    iteration: run.points.at(-1)?.iteration ?? 0,
    findings: examineRun(run),
  }));
}
