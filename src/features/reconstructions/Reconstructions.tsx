import { Columns } from '../../ui/Columns.tsx';
import { PatchesOnShow } from './PatchesOnShow.tsx';
import { TakenApart } from './TakenApart.tsx';
import { WholePicture } from './WholePicture.tsx';

/** The code of a patch, and its reconstruction. */
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
