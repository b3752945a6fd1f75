import type { ColourImage, GreyImage } from '../../core/patches/image.ts';
import { luminanceOf } from '../../core/patches/luminance.ts';
import type { CreatePairFilter } from '../../core/patches/pairFilter.ts';
import type { Preparation } from '../../core/patches/preparation.ts';
import type { PictureColours } from '../../files/picture.ts';
import type { PictureWork } from '../../protocol/dataReports.ts';
import { StagedWork, type Stages } from './stagedWork.ts';
import { whitenPictures } from './whitenPictures.ts';

/** A part of the whole preparation is being done. */
export type OnStage = (
  part: 'making' | 'changing' | 'whitening',
  stages: Stages | undefined,
  doing: PictureWork,
) => void;

/** The original pictures, and the pictures from which patches are cut. */
export interface Pictures {
  readonly originals: readonly GreyImage[];
  readonly prepared: readonly GreyImage[];
  /** The colours of each picture; none if the pictures are grey. */
  readonly colours: readonly PictureColours[];
}

/** Pictures as they were made or opened. */
interface Originals {
  readonly pictures: readonly GreyImage[];
  /** The colours of each; none if all are grey. */
  readonly colours: readonly PictureColours[];
}

/** Pictures that are generated once and kept, and whitened once for the last requested cutoff. */
export class PictureSet {
  private readonly originals: (onStage: OnStage, isStale: () => boolean) => Promise<Originals>;
  private whitening: { readonly cutoff: number; readonly work: StagedWork<readonly GreyImage[]> } | undefined;

  private constructor(originals: PictureSet['originals']) {
    this.originals = originals;
  }

  static of(pictures: readonly GreyImage[], colours: readonly PictureColours[]): PictureSet {
    return new PictureSet(async () => ({ pictures, colours }));
  }

  /** @param doing what `make` does at every stage */
  static made(make: () => Generator<Stages, readonly GreyImage[], void>, doing: PictureWork): PictureSet {
    const making = new StagedWork(make);
    return new PictureSet(async (onStage, isStale) => ({
      pictures: await making.finish((stages) => onStage('making', stages, doing), isStale),
      colours: [],
    }));
  }

  /** Pictures in colour, with their luminance. @param doing what `make` does at every stage */
  static madeInColour(
    make: () => Generator<Stages, readonly ColourImage[], void>,
    doing: PictureWork,
  ): PictureSet {
    const making = new StagedWork(make);
    let kept: Originals | undefined;
    return new PictureSet(async (onStage, isStale) => {
      const colours = await making.finish((stages) => onStage('making', stages, doing), isStale);
      kept ??= { pictures: colours.map(luminanceOf), colours };
      return kept;
    });
  }

  /** Another set made from this one's originals, once. @param doing what `change` does at every stage */
  static changed(
    from: PictureSet,
    change: (pictures: readonly GreyImage[]) => Generator<Stages, readonly GreyImage[], void>,
    doing: PictureWork,
  ): PictureSet {
    let changing: StagedWork<readonly GreyImage[]> | undefined;
    return new PictureSet(async (onStage, isStale) => {
      const { pictures } = await from.originals(onStage, isStale);
      changing ??= new StagedWork(() => change(pictures));
      return {
        pictures: await changing.finish((stages) => onStage('changing', stages, doing), isStale),
        colours: [],
      };
    });
  }

  /**
   * @param filters how whitening filters are made, where not as core does
   * @throws Superseded as soon as `isStale` says so after a stage
   */
  async prepare(
    { whiten, whiteningCutoff }: Preparation,
    onStage: OnStage,
    isStale: () => boolean,
    filters?: Promise<CreatePairFilter | undefined>,
  ): Promise<Pictures> {
    const { pictures: originals, colours } = await this.originals(onStage, isStale);
    if (!whiten) return { originals, prepared: originals, colours };
    const createFilter = await filters;
    if (this.whitening?.cutoff !== whiteningCutoff) {
      const work = new StagedWork(() => whitenPictures(originals, whiteningCutoff, createFilter));
      this.whitening = { cutoff: whiteningCutoff, work };
    }
    const { work } = this.whitening;
    const prepared = await work.finish((stages) => onStage('whitening', stages, 'whitening'), isStale);
    return { originals, prepared, colours };
  }
}
