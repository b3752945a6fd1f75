import type { GreyImage } from '../../core/patches/image.ts';
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

/** Pictures that are generated once and kept, and whitened once for the last requested cutoff. */
export class PictureSet {
  private readonly originals: (onStage: OnStage, isStale: () => boolean) => Promise<readonly GreyImage[]>;
  private whitening: { readonly cutoff: number; readonly work: StagedWork<readonly GreyImage[]> } | undefined;

  private readonly colours: readonly PictureColours[];

  private constructor(originals: PictureSet['originals'], colours: readonly PictureColours[] = []) {
    this.originals = originals;
    this.colours = colours;
  }

  static of(pictures: readonly GreyImage[], colours: readonly PictureColours[]): PictureSet {
    return new PictureSet(async () => pictures, colours);
  }

  /** @param doing what `make` does at every stage */
  static made(make: () => Generator<Stages, readonly GreyImage[], void>, doing: PictureWork): PictureSet {
    const making = new StagedWork(make);
    return new PictureSet((onStage, isStale) =>
      making.finish((stages) => onStage('making', stages, doing), isStale),
    );
  }

  /** Another set made from this one's originals, once. @param doing what `change` does at every stage */
  static changed(
    from: PictureSet,
    change: (pictures: readonly GreyImage[]) => Generator<Stages, readonly GreyImage[], void>,
    doing: PictureWork,
  ): PictureSet {
    let changing: StagedWork<readonly GreyImage[]> | undefined;
    return new PictureSet(async (onStage, isStale) => {
      const pictures = await from.originals(onStage, isStale);
      changing ??= new StagedWork(() => change(pictures));
      return changing.finish((stages) => onStage('changing', stages, doing), isStale);
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
    const originals = await this.originals(onStage, isStale);
    const { colours } = this;
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
