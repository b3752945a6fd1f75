import { untouchedPreparation } from '../../core/patches/preparation.ts';
import { useSession, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import type { OpenPictures } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';

const { mnist } = suitedSettings;

/** Pictures that are all as small as a patch may be taken whole, as the course takes MNIST's digits: by a click. */
export function WholePictures({ pictures, advice }: OpenPictures) {
  const words = useWords('files').opening.pictures.whole;
  const side = commonSide(pictures);
  const { settings } = useSession();
  const patchSize = useSettings(({ data }) => data.patchSize);
  if (side === undefined || side === patchSize) return null;
  const count = pictures.reduce((sum, picture) => sum + (picture.count ?? 1), 0);
  const digits = advice?.whole || side === mnist.patchSize;
  const takeWhole = () => {
    const { changeData, changeHiddenSize, changeObjective } = settings.getState();
    const patchCount = Math.min(mnist.patchCount, count);
    changeData({ patchSize: side, patchCount, preparation: untouchedPreparation });
    if (!digits) return;
    changeHiddenSize(mnist.hiddenSize);
    changeObjective(mnist.objective);
  };
  const hint = digits ? words.digits(side) : words.sentence(side);
  return (
    <Button hint={hint} onClick={takeWhole}>
      {words.name}
    </Button>
  );
}

/** The side that all pictures have, if they are square and fit a patch. */
function commonSide(pictures: OpenPictures['pictures']): number | undefined {
  const side = pictures[0]?.width;
  if (side === undefined || side > ranges.patchSize.max || side < ranges.patchSize.min) return undefined;
  return pictures.every(({ width, height }) => width === side && height === side) ? side : undefined;
}
