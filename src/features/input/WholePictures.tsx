import { untouchedPreparation } from '../../core/patches/preparation.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { useExperiment } from '../../store/experiment.ts';
import type { Run } from '../../store/run.ts';
import { Button } from '../../ui/Button.tsx';

const { mnist } = suitedSettings;

/** Pictures that are all as small as a patch may be taken whole, as the course takes MNIST's digits: by a click. */
export function WholePictures({ pictures, photographs }: NonNullable<Run['openPictures']>) {
  const side = commonSide(pictures);
  const patchSize = useExperiment((experiment) => experiment.data.patchSize);
  if (photographs || side === undefined || side === patchSize) return null;
  const takeWhole = () => {
    const experiment = useExperiment.getState();
    experiment.changeData({ patchSize: side, preparation: untouchedPreparation });
    if (side !== mnist.patchSize) return;
    experiment.changeHiddenSize(mnist.hiddenSize);
    experiment.changeObjective(mnist.objective);
  };
  const settings =
    side === mnist.patchSize ? ' Hidden units, λ, β and ρ become those of the course’s MNIST.' : '';
  return (
    <Button
      hint={`Each picture is one patch of ${side}×${side} pixels, its values as they are.${settings}`}
      onClick={takeWhole}
    >
      Use the pictures whole
    </Button>
  );
}

/** The side that all pictures have, if they are square and fit a patch. */
function commonSide(pictures: NonNullable<Run['openPictures']>['pictures']): number | undefined {
  const side = pictures[0]?.width;
  if (side === undefined || side > ranges.patchSize.max || side < ranges.patchSize.min) return undefined;
  return pictures.every(({ width, height }) => width === side && height === side) ? side : undefined;
}
