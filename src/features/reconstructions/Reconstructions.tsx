import { Columns } from '../../ui/Columns.tsx';
import { PatchesOnShow } from './PatchesOnShow.tsx';
import { TakenApart } from './TakenApart.tsx';
import { WholePicture } from './WholePicture.tsx';

/** What the network keeps of a patch, and what it makes of it. */
export function Reconstructions() {
  return (
    <Columns>
      <>
        <PatchesOnShow />
        <WholePicture />
      </>
      <TakenApart />
    </Columns>
  );
}
