import { usualActive } from '../../core/autoencoder/model.ts';
import { formatSetting } from '../../format/number.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { modelPieces as pieces } from '../../notation/modelFormulas.ts';
import { ranges } from '../../presets/ranges.ts';
import { rangeOfL1, suitedToModel } from '../../presets/suitedToModel.ts';
import { type Settings, suitedFor } from '../../store/settings.ts';
import { Slider } from '../../ui/Slider.tsx';
import type { ModelsWords } from '../../words/en/models.ts';
import { useWords } from '../../words/useWords.ts';
import { CostTerm } from './CostTerm.tsx';
import { Formula } from './Formula.tsx';
import type { FormulaPart } from './formulas.ts';
import { ObjectiveSlider } from './ObjectiveSlider.tsx';

type Parts = readonly FormulaPart<keyof ModelsWords['symbols']>[];

const l1Parts: Parts = [
  { markup: pieces.beta, symbol: 'beta' },
  { markup: pieces.meanOverPatches, symbol: 'meanOverPatches' },
  { markup: pieces.l1Norm, symbol: 'l1Norm' },
];

const topKParts: Parts = [
  { markup: pieces.nonzeroCount, symbol: 'nonzeroCount' },
  { text: '≤' },
  { markup: pieces.mostActive, symbol: 'mostActive' },
];

const names = { lambda: 'lambda', beta: 'beta', rho: 'rho' } as const;

/** Weight decay with the λ that suits the model, and what it has where the course's has the KL penalty. */
export function OtherTerms() {
  const objective = useSettings((settings) => settings.objective);
  const course = useSettings(suitedFor).objective;
  const suited = suitedToModel(course, objective);
  return (
    <>
      <CostTerm term="weightDecay">
        <ObjectiveSlider name={names.lambda} tone="decay" other={{ suited: suited.lambda }} />
      </CostTerm>
      {objective.sparsity === undefined ? (
        <CostTerm term="sparsityPenalty">
          <ObjectiveSlider name={names.beta} tone="sparsity" other={{ suited: suited.beta }} />
          <ObjectiveSlider name={names.rho} tone="sparsity" other={{ suited: suited.rho }} />
        </CostTerm>
      ) : (
        <OtherSparsity objective={objective} suitedBeta={suited.beta} />
      )}
    </>
  );
}

interface OtherSparsityProps {
  readonly objective: Pick<Settings['objective'], 'sparsity' | 'active'>;
  readonly suitedBeta: number;
}

/** A term with L1, a limit on the code with TopK. */
function OtherSparsity({ objective: { sparsity, active = usualActive }, suitedBeta }: OtherSparsityProps) {
  const models = useWords('models');
  const isTopK = sparsity === 'topK';
  const { name, sentence, spoken } = isTopK ? models.topK : models.l1;
  const formula = <Formula parts={isTopK ? topKParts : l1Parts} symbols={models.symbols} spoken={spoken} />;
  const limit = isTopK ? `≤ ${formatSetting(active)}` : undefined;
  const l1 = { suited: suitedBeta, hint: models.l1.beta, range: rangeOfL1 };
  return (
    <CostTerm term="sparsityPenalty" other={{ name, sentence, formula, limit }}>
      {isTopK ? <ActiveSlider /> : <ObjectiveSlider name={names.beta} tone="sparsity" other={l1} />}
    </CostTerm>
  );
}

function ActiveSlider() {
  const { name, symbol, sentence } = useWords('models').active;
  const active = useSettings(({ objective }) => objective.active ?? usualActive);
  const units = useSettings(({ hiddenSize }) => hiddenSize);
  const change = useSettings((settings) => settings.changeObjective);
  return (
    <Slider
      compact
      label={name}
      symbol={symbol}
      hint={sentence}
      tone="sparsity"
      value={Math.min(active, units)}
      range={{ ...ranges.active, max: units }}
      courseValue={Math.min(usualActive, units)}
      valueName="suggested"
      onChange={(changed) => change({ active: changed })}
    />
  );
}

/** Behind the sizes of the network. */
export function LinearOutput() {
  return <span>{useWords('models').linearOutput}</span>;
}
