import { suitedRun } from '../../description/suited.ts';
import type { NumberVariable, RacePlan, Variable } from '../../store/race.ts';
import { optimiserNames, optimiserRace, sweep } from './raceEntries.ts';
import { type ListProblem, parseValues, valuesBetween, writeValues } from './valueList.ts';
import { type RunSettings, type Spacing, variableFacts, variablesFor } from './variables.ts';

/** The settings that the runs of a race share: the course's, or those of the playground. */
export type Base = 'course' | 'playground';

/** The values of a list in equal steps. */
export interface Steps {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly spacing: Spacing;
}

/** A race that has not begun. */
export interface RaceForm {
  readonly base: Base;
  readonly varies: Variable;
  readonly optimisers: readonly RunSettings['optimiser']['name'][];
  /** The values as they are written, and the steps that the list can be filled with. */
  readonly text: string;
  readonly steps: Steps;
  /** Iterations of each run; undefined for those of the base. */
  readonly budget: number | undefined;
}

/** λ in seven steps over the course's set-up. */
export const firstForm: RaceForm = {
  base: 'course',
  varies: 'lambda',
  optimisers: optimiserNames,
  ...usualValues('lambda'),
  budget: undefined,
};

function usualValues(variable: NumberVariable): Pick<RaceForm, 'text' | 'steps'> {
  const { usual, spacing } = variableFacts[variable];
  const steps = { ...usual, spacing };
  return { steps, text: writeValues(valuesBetween(steps, spacing, variable)) };
}

/** The form with another setting that varies, and its usual values. */
export function varying(form: RaceForm, varies: Variable): RaceForm {
  return { ...form, varies, ...(varies !== 'optimiser' && usualValues(varies)) };
}

/** The form with another base; a setting that it does not have is varied no longer. */
export function basedOn(form: RaceForm, base: Base, playground: RunSettings): RaceForm {
  const changed = { ...form, base, budget: undefined };
  const isThere = variablesFor(baseOf(changed, playground)).includes(form.varies);
  return isThere ? changed : varying(changed, 'lambda');
}

/** The list as the steps say; a factor can only be applied to values above 0. @returns undefined where it cannot */
export function filled(form: RaceForm): RaceForm | undefined {
  const { varies, steps } = form;
  if (varies === 'optimiser') return form;
  if (steps.spacing === 'geometric' && !(steps.from > 0 && steps.to > 0)) return undefined;
  return { ...form, text: writeValues(valuesBetween(steps, steps.spacing, varies)) };
}

/** The settings that all runs of the race share. */
export function baseOf({ base, budget }: RaceForm, playground: RunSettings): RunSettings {
  const settings = base === 'course' ? suitedRun('scenes') : playground;
  return budget === undefined ? settings : { ...settings, budget };
}

/** The race that the form describes, or why it describes none. */
export function planOf(
  form: RaceForm,
  playground: RunSettings,
): { readonly plan: RacePlan } | { readonly problem: ListProblem } {
  const base = baseOf(form, playground);
  if (form.varies === 'optimiser') {
    const names = optimiserNames.filter((name) => form.optimisers.includes(name));
    return names.length < 2 ? { problem: { id: 'tooFew' } } : { plan: optimiserRace(base, names) };
  }
  const parsed = parseValues(form.text, form.varies);
  return 'problem' in parsed ? parsed : { plan: sweep(base, form.varies, parsed.values) };
}
