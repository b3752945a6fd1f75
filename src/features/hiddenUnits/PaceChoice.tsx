import { useSettings } from '../../hooks/useSession.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';

const paces = (['slow', 'moderate', 'brisk', 'full'] as const).map((value, place) => ({
  value,
  icon: <Level height={4 + 4 * place} />,
}));

/** How fast the run trains: four steps, drawn as bars of growing height. */
export function PaceChoice({ hideLabel = false }: { readonly hideLabel?: boolean }) {
  const { notation, hiddenUnits } = useWords('page');
  const pace = useSettings((settings) => settings.pace);
  const changePace = useSettings((settings) => settings.changePace);
  return (
    <Segmented
      label={notation.pace.name}
      hint={notation.pace.sentence}
      hideLabel={hideLabel}
      value={pace}
      options={paces.map((option) => ({ ...option, label: hiddenUnits.paces[option.value] }))}
      onChange={changePace}
    />
  );
}

function Level({ height }: { readonly height: number }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <rect x="5" y={16 - height} width="6" height={height} rx="1" fill="currentColor" />
    </svg>
  );
}
