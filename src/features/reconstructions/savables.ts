import { layoutOf } from '../../core/patches/channels.ts';
import { buildUpColours, contributionColours } from '../../core/reconstruction/buildUp.ts';
import { patchStrip } from '../../core/reconstruction/patchStrip.ts';
import { picturesOf } from '../../core/reconstruction/pictureSheet.ts';
import type { QuestionReply } from '../../store/ask.ts';
import type { PanelWords } from '../../words/en/panels.ts';
import { type Part, partOf } from './crop.ts';
import type { Savable } from './Save.tsx';
import { unitsOnShow } from './UnitsUsed.tsx';

type Words = PanelWords['reconstructions'];

/** The strip: inputs, outputs and errors, a row each. */
export function stripToSave(
  { patches, x, a3, iteration }: QuestionReply<'reconstructPatches'>,
  words: Words,
): Savable {
  const visibleSize = x.length / patches.length;
  const { side } = layoutOf(visibleSize);
  return {
    title: words.saves.strip.title(iteration),
    fileName: `reconstructions-iteration-${iteration}`,
    sheet: {
      width: side,
      height: side,
      rows: patchStrip(x, a3, visibleSize).rows.map(({ colours }) => picturesOf(colours, patches.length)),
    },
  };
}

/** One patch taken apart: input, output so far and what the last unit added; below them what the most used units add. */
export function partsToSave(parts: QuestionReply<'takeApart'>, added: number, words: Words): Savable {
  const { x, order, patch, iteration } = parts;
  const side = layoutOf(x.length).side;
  const { input, rebuilt, adding } = buildUpColours(parts, added);
  const count = Math.min(unitsOnShow, order.length);
  return {
    title: words.saves.parts.title(patch + 1, added, order.length, iteration),
    fileName: `patch-${patch + 1}-units-${added}-iteration-${iteration}`,
    sheet: {
      width: side,
      height: side,
      rows: [
        adding ? [input, rebuilt, adding] : [input, rebuilt],
        picturesOf(contributionColours(parts, count), count),
      ],
    },
  };
}

interface PictureOnShow {
  readonly original: QuestionReply<'readPicture'>;
  readonly reply: QuestionReply<'reconstructPicture'>;
}

/** The original, and beside it what is shown of it. */
export function pictureToSave(
  { original, reply }: PictureOnShow,
  part: Part,
  name: string,
  words: Words,
): Savable {
  const left = partOf(original, part);
  const right = partOf(reply, part);
  return {
    title: words.saves.picture.title(name, words.shown[reply.view], reply.iteration),
    fileName: `picture-${reply.picture + 1}-${reply.view}-iteration-${reply.iteration}`,
    sheet: { width: left.width, height: left.height, rows: [[left.colours, right.colours]] },
  };
}
