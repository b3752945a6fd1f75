import { useState } from 'react';
import { notation } from '../../notation/notation.ts';
import { sources } from '../../notation/sources.ts';
import { ranges } from '../../presets/ranges.ts';
import { suitedSettings } from '../../presets/suitedSettings.ts';
import { useExperiment } from '../../store/experiment.ts';
import { useRun } from '../../store/runStore.ts';
import { suitedPreparation } from '../../store/suitedPreparation.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './Input.module.css';
import { OpenedFiles } from './OpenedFiles.tsx';
import { PageDrop } from './PageDrop.tsx';
import { SamplePatches } from './SamplePatches.tsx';
import { SourceCard } from './SourceCard.tsx';
import { type SourceName, SourcePicker } from './SourcePicker.tsx';

type OpenFiles = (files: readonly File[]) => void;

/** The left of the playground: what the network is shown. */
export function Input({ openFiles }: { readonly openFiles: OpenFiles }) {
  return (
    <Panel title="Input">
      <PageDrop onFiles={openFiles} />
      <Source openFiles={openFiles} />
      <Network />
      <SamplePatches />
    </Panel>
  );
}

/** The visitor's pictures can be looked at before there are any; the run follows once some are open. */
function Source({ openFiles }: { readonly openFiles: OpenFiles }) {
  const source = useExperiment((experiment) => experiment.data.source);
  const hasPictures = useRun((run) => run.openPictures !== undefined);
  const [asksForFiles, setAsksForFiles] = useState(false);
  const shown = asksForFiles && !hasPictures ? 'files' : source;

  const choose = (wanted: SourceName): void => {
    setAsksForFiles(wanted === 'files');
    if (wanted === source || (wanted === 'files' && !hasPictures)) return;
    const preparation = suitedPreparation(wanted, useRun.getState().openPictures);
    useExperiment.getState().chooseSource(wanted, preparation);
  };

  return (
    <div className={styles.source}>
      <SourcePicker value={shown} onChange={choose} />
      <SourceCard source={shown} inUse={shown === source} />
      {shown === 'files' && !hasPictures && (
        <p className={styles.remark}>
          No picture is open yet, so the network still sees the source before:{' '}
          {sources[source].title.toLowerCase()}. Drop some here, or choose them.
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
  const suited = useExperiment(({ data }) => suitedSettings[data.source]);
  const { changeData, changeHiddenSize } = useExperiment.getState();
  return (
    <div>
      <Slider
        label={notation.patchSize.name}
        hint={notation.patchSize.sentence}
        value={patchSize}
        range={ranges.patchSize}
        courseValue={suited.patchSize}
        valueName={suited.valueName}
        onChange={(size) => changeData({ patchSize: size })}
      />
      <Slider
        label={notation.patchCount.name}
        hint={notation.patchCount.sentence}
        value={patchCount}
        range={ranges.patchCount}
        courseValue={suited.patchCount}
        valueName={suited.valueName}
        onChange={(count) => changeData({ patchCount: count })}
      />
      <Slider
        label={notation.hiddenSize.name}
        hint={notation.hiddenSize.sentence}
        value={hiddenSize}
        range={ranges.hiddenSize}
        courseValue={suited.hiddenSize}
        valueName={suited.valueName}
        onChange={changeHiddenSize}
      />
    </div>
  );
}
