import { isCourseModel } from '../../core/autoencoder/model.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { symbols } from '../../notation/symbols.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedFor, suitedObjective } from '../../store/settings.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../words/useWords.ts';

interface ObjectiveSliderProps {
  readonly name: 'lambda' | 'beta' | 'rho';
  readonly tone: 'decay' | 'sparsity';
  /** In place of the sentence on it in the course's cost. */
  readonly hint?: string;
}

/** λ, β or ρ, inside the equation. */
export function ObjectiveSlider({ name, tone, hint }: ObjectiveSliderProps) {
  const { notation } = useWords('page');
  const value = useSettings(({ objective }) => objective[name]);
  const courseValue = useSettings((settings) => suitedObjective(settings)[name]);
  const isCourse = useSettings((settings) => isCourseModel(settings.objective));
  const valueName = useSettings((settings) => suitedFor(settings).valueName);
  const changeObjective = useSettings((settings) => settings.changeObjective);
  const { name: label, sentence } = notation[name];
  return (
    <Slider
      compact
      label={label}
      symbol={symbols[name]}
      hint={hint ?? sentence}
      tone={tone}
      value={value}
      range={ranges[name]}
      courseValue={courseValue}
      valueName={isCourse ? valueName : 'suggested'}
      onChange={(changed) => changeObjective({ [name]: changed })}
    />
  );
}
