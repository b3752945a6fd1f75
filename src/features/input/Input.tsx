import { useState } from 'react';
import { notation } from '../../notation/notation.ts';
import { naturalSetup } from '../../presets/natural.ts';
import { ranges } from '../../presets/ranges.ts';
import { useExperiment } from '../../store/experiment.ts';
import { useRun } from '../../store/runStore.ts';
import { suitedPreparation } from '../../store/suitedPreparation.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { CourseSetup } from './CourseSetup.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './Input.module.css';
import { OpenedFiles } from './OpenedFiles.tsx';
import { PageDrop } from './PageDrop.tsx';
import { SamplePatches } from './SamplePatches.tsx';

const sources = [
  { value: 'scenes', label: 'Synthetic scenes' },
  { value: 'files', label: 'Pictures' },
] as const;

type OpenFiles = (files: readonly File[]) => void;

/** The left of the playground: what the network is shown. */
export function Input({ openFiles }: { readonly openFiles: OpenFiles }) {
  return (
    <Panel title="Input" aside={<CourseSetup />}>
      <PageDrop onFiles={openFiles} />
      <Source openFiles={openFiles} />
      <Network />
      <SamplePatches />
    </Panel>
  );
}

/** "Your pictures" can be looked at before there are any; the run follows once some are open. */
function Source({ openFiles }: { readonly openFiles: OpenFiles }) {
  const source = useExperiment((experiment) => experiment.data.source);
  const hasPictures = useRun((run) => run.openPictures !== undefined);
  const [asksForFiles, setAsksForFiles] = useState(false);
  const shown = source === 'files' || (asksForFiles && !hasPictures) ? 'files' : 'scenes';

  const choose = (wanted: 'scenes' | 'files'): void => {
    setAsksForFiles(wanted === 'files');
    if (wanted === source || (wanted === 'files' && !hasPictures)) return;
    const preparation = suitedPreparation(wanted, useRun.getState().openPictures);
    useExperiment.getState().changeData({ source: wanted, preparation });
  };

  return (
    <div className={styles.source}>
      <Segmented
        label={notation.source.name}
        hint={notation.source.sentence}
        hideLabel
        value={shown}
        options={sources}
        onChange={choose}
      />
      {shown === 'scenes' && (
        <p className={styles.remark}>Generated scenes (“dead leaves”) with natural statistics, whitened.</p>
      )}
      {shown === 'files' && !hasPictures && (
        <p className={styles.remark}>
          No picture is open yet, so the network still sees the synthetic scenes. Drop some here, or choose
          them. They never leave this machine.
        </p>
      )}
      <DropZone onFiles={openFiles} />
      <OpenedFiles inUse={source === 'files'} />
    </div>
  );
}

function Network() {
  const patchSize = useExperiment((experiment) => experiment.data.patchSize);
  const patchCount = useExperiment((experiment) => experiment.data.patchCount);
  const hiddenSize = useExperiment((experiment) => experiment.hiddenSize);
  const { changeData, changeHiddenSize } = useExperiment.getState();
  return (
    <div>
      <Slider
        label={notation.patchSize.name}
        hint={notation.patchSize.sentence}
        value={patchSize}
        range={ranges.patchSize}
        courseValue={naturalSetup.patchSize}
        onChange={(size) => changeData({ patchSize: size })}
      />
      <Slider
        label={notation.patchCount.name}
        hint={notation.patchCount.sentence}
        value={patchCount}
        range={ranges.patchCount}
        courseValue={naturalSetup.patchCount}
        onChange={(count) => changeData({ patchCount: count })}
      />
      <Slider
        label={notation.hiddenSize.name}
        hint={notation.hiddenSize.sentence}
        value={hiddenSize}
        range={ranges.hiddenSize}
        courseValue={naturalSetup.hiddenSize}
        onChange={changeHiddenSize}
      />
    </div>
  );
}
