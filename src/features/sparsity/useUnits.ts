import { useMemo } from 'react';
import { penaltyPerUnit } from '../../core/sparsity/penaltyPerUnit.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun, useSession } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { UnitSurvey } from '../../store/unitSurvey.ts';
import { useLast } from '../../ui/useLast.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';

type UnitReport = QuestionReply<'surveyUnits'>['reports'][number];

export interface UnitRow {
  readonly unit: number;
  readonly rhoHat: number;
  /** KL(ρ ‖ ρ̂_j), or what the model has in its place, without β. */
  readonly divergence: number;
  readonly report: UnitReport | undefined;
}

export interface Units {
  readonly iteration: number;
  readonly rho: number;
  readonly beta: number;
  /** Undefined for the course's KL penalty; the divergences and ρ are of that alone. */
  readonly sparsity: 'l1' | 'topK' | undefined;
  readonly active: number | undefined;
  readonly rows: readonly UnitRow[];
  readonly survey: QuestionReply<'surveyUnits'> | undefined;
}

/** Milliseconds. */
const interval = 250;
const latestSurvey = ({ survey }: UnitSurvey) => survey;

/**
 * Every hidden unit with the mean activation that the cost uses, its divergence and its state; updated during
 * training.
 */
export function useUnits(): {
  readonly units: Units | undefined;
  readonly failure: string | undefined;
} {
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const objective = useRun((run) => run.settings?.objective);
  const survey = useThrottledStore(useSession().unitSurvey, latestSurvey, interval);
  const { reply, failure: refusal } = useAnswer(
    'readMeanActivations',
    runId === undefined ? undefined : { runId },
  );
  const failure = useRefusalText(refusal);
  const latest = useLast(reply);
  const units = useMemo(() => {
    if (!latest || !objective) return undefined;
    const { iteration, rhoHat, oneMinusRhoHat } = latest;
    const { rho, beta, active } = objective;
    const sparsity = objective.sparsity === 'kl' ? undefined : objective.sparsity;
    const divergences = penaltyPerUnit({ ...objective, beta: 1 }, rhoHat, oneMinusRhoHat);
    const fitting = survey?.reports.length === rhoHat.length ? survey : undefined;
    const rows = Array.from(rhoHat, (mean, unit) => ({
      unit,
      rhoHat: mean,
      divergence: divergences[unit] ?? Number.NaN,
      report: fitting?.reports[unit],
    }));
    return { iteration, rho, beta, sparsity, active, rows, survey: fitting };
  }, [latest, objective, survey]);
  return { units, failure };
}
