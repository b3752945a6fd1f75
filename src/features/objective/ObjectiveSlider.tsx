import { useSettings } from '../../hooks/useSession.ts';
import { symbols } from '../../notation/symbols.ts';
import { type Range, ranges } from '../../presets/ranges.ts';
import { suitedFor } from '../../store/settings.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../words/useWords.ts';

interface ObjectiveSliderProps {
  readonly name: 'lambda' | 'beta' | 'rho';
  readonly tone: 'decay' | 'sparsity';
  /** Of another model: the value that suits it, and a sentence and a range if the setting means something else there. */
  readonly other?: { readonly suited: number; readonly hint?: string; readonly range?: Range };
}

/** λ, β or ρ, inside the equation. */
export function ObjectiveSlider({ name, tone, other }: ObjectiveSliderProps) {
  const { notation } = useWords('page');
  const value = useSettings(({ objective }) => objective[name]);
  const suited = useSettings(suitedFor);
  const changeObjective = useSettings((settings) => settings.changeObjective);
  const { name: label, sentence } = notation[name];
  return (
    <Slider
      compact
      label={label}
      symbol={symbols[name]}
      hint={other?.hint ?? sentence}
      tone={tone}
      value={value}
      range={other?.range ?? ranges[name]}
      courseValue={other?.suited ?? suited.objective[name]}
      valueName={other ? 'suggested' : suited.valueName}
      onChange={(changed) => changeObjective({ [name]: changed })}
    />
  );
}
