import { untouchedPreparation } from '../../core/patches/preparation.ts';
import { useSession, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import type { OpenPictures } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';

const { mnist } = suitedSettings;

/** Pictures that are all as small as a patch may be taken whole, as the course takes MNIST's digits: by a click. */
export function WholePictures({ pictures, photographs }: OpenPictures) {
  const side = commonSide(pictures);
  const { settings } = useSession();
  const patchSize = useSettings(({ data }) => data.patchSize);
  if (photographs || side === undefined || side === patchSize) return null;
  const takeWhole = () => {
    const { changeData, changeHiddenSize, changeObjective } = settings.getState();
    changeData({ patchSize: side, preparation: untouchedPreparation });
    if (side !== mnist.patchSize) return;
    changeHiddenSize(mnist.hiddenSize);
    changeObjective(mnist.objective);
  };
  const alsoChanged =
    side === mnist.patchSize ? ' Hidden units, λ, β and ρ become those of the course’s MNIST.' : '';
  return (
    <Button
      hint={`Each picture is one patch of ${side}×${side} pixels, its values as they are.${alsoChanged}`}
      onClick={takeWhole}
    >
      Use the pictures whole
    </Button>
  );
}

/** The side that all pictures have, if they are square and fit a patch. */
function commonSide(pictures: OpenPictures['pictures']): number | undefined {
  const side = pictures[0]?.width;
  if (side === undefined || side > ranges.patchSize.max || side < ranges.patchSize.min) return undefined;
  return pictures.every(({ width, height }) => width === side && height === side) ? side : undefined;
}
