import type { Ask } from '../../store/ask.ts';
import { PatchesOnShow } from './PatchesOnShow.tsx';
import { TakenApart } from './TakenApart.tsx';
import { WholePicture } from './WholePicture.tsx';

/** What the network keeps of a patch, and what it makes of it. */
export function Reconstructions({ ask }: { readonly ask: Ask }) {
  return (
    <>
      <PatchesOnShow ask={ask} />
      <TakenApart ask={ask} />
      <WholePicture ask={ask} />
    </>
  );
}
