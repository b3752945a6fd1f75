import { useMemo } from 'react';
import { klPerUnit } from '../../core/sparsity/klPerUnit.ts';
import type { Ask, QuestionReply } from '../../store/ask.ts';
import { questionAboutRun } from '../../store/liveAnswerAboutRun.ts';
import { useRun } from '../../store/runStore.ts';
import { useUnitSurvey } from '../../store/unitSurvey.ts';
import { useLast } from '../../ui/useLast.ts';
import { useQuestion } from '../../ui/useQuestion.ts';
import { useThrottled } from '../../ui/useThrottled.ts';

type UnitReport = QuestionReply<'surveyUnits'>['reports'][number];

export interface UnitRow {
  readonly unit: number;
  readonly rhoHat: number;
  /** KL(ρ ‖ ρ̂_j), without β. */
  readonly divergence: number;
  readonly report: UnitReport | undefined;
}

export interface Units {
  readonly iteration: number;
  readonly rho: number;
  readonly beta: number;
  readonly rows: readonly UnitRow[];
  readonly survey: QuestionReply<'surveyUnits'> | undefined;
}

/** Milliseconds. */
const interval = 250;
const latestSurvey = () => useUnitSurvey.getState().survey;

/** Every hidden unit with its mean activation as the cost has it, its divergence and its state; followed while training. */
export function useUnits(ask: Ask): {
  readonly units: Units | undefined;
  readonly failure: string | undefined;
} {
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const objective = useRun((run) => run.settings?.objective);
  const survey = useThrottled(useUnitSurvey.subscribe, latestSurvey, interval);
  const question = useMemo(() => questionAboutRun(ask, 'readMeanActivations'), [ask]);
  const request = useMemo(() => (runId === undefined ? undefined : { runId }), [runId]);
  const { reply, failure } = useQuestion(question, request);
  const latest = useLast(reply);
  const units = useMemo(() => {
    if (!latest || !objective) return undefined;
    const { iteration, rhoHat, oneMinusRhoHat } = latest;
    const { rho, beta } = objective;
    const divergences = klPerUnit({ rho, beta: 1 }, rhoHat, oneMinusRhoHat);
    const fitting = survey?.reports.length === rhoHat.length ? survey : undefined;
    const rows = Array.from(rhoHat, (mean, unit) => ({
      unit,
      rhoHat: mean,
      divergence: divergences[unit] ?? Number.NaN,
      report: fitting?.reports[unit],
    }));
    return { iteration, rho, beta, rows, survey: fitting };
  }, [latest, objective, survey]);
  return { units, failure };
}
