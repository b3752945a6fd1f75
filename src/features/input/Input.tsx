import { type RefObject, useMemo, useState } from 'react';
import { suitedPreparation } from '../../description/suited.ts';
import { useFiles, useMnist, useOpenPictures, useSession, useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import { openPictures } from '../../store/files.ts';
import { largestPatch, suitedFor } from '../../store/settings.ts';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useWords } from '../../words/useWords.ts';
import { DropZone } from './DropZone.tsx';
import styles from './Input.module.css';
import type { InputActions } from './inputActions.ts';
import { PageDrop, PagePaste } from './PageDrop.tsx';
import { SamplePatches } from './SamplePatches.tsx';
import { SourceCard } from './SourceCard.tsx';
import { type SourceName, SourcePicker } from './SourcePicker.tsx';
import { useOrigin } from './useOrigin.ts';
import { Ways } from './ways/Ways.tsx';

const FileNews = guardedPart('fileReport', () => import('./FileNews.tsx').then((part) => part.FileNews));
const OpenedFiles = guardedPart('fileReport', () =>
  import('./OpenedFiles.tsx').then((part) => part.OpenedFiles),
);
const OpeningProgress = guardedPart<{ readonly onCancel: () => void }>('fileReport', () =>
  import('./OpeningProgress.tsx').then((part) => part.OpeningProgress),
);
const MnistBox = guardedPart('mnist', () => import('./mnist/MnistBox.tsx').then((part) => part.MnistBox));

/** A source that was looked at although it is not here yet, while another one was in use. */
interface Asked {
  readonly wanted: 'files' | 'mnist';
  readonly inUse: SourceName;
}

/** The left part of the playground: the network's input. */
export function Input({ actions }: { readonly actions: InputActions }) {
  const { input } = useWords('page');
  const hasNews = useFiles(
    ({ lastOpened }) => lastOpened?.question !== undefined || (lastOpened?.refused.length ?? 0) > 0,
  );
  const reading = useFiles((files) => files.reading !== undefined);
  const { zone, origin, openFiles, dropFiles } = useOrigin(actions.openFiles);
  const all = useMemo(() => ({ ...actions, openFiles }), [actions, openFiles]);
  return (
    <Panel title={input.title}>
      <PageDrop onFiles={dropFiles} />
      <PagePaste onFiles={openFiles} />
      {reading && <OpeningProgress onCancel={actions.cancelOpening} />}
      {hasNews && <FileNews origin={origin} onAnswer={actions.answerQuestion} />}
      <Source actions={all} zone={zone} />
      <Network />
      <SamplePatches />
    </Panel>
  );
}

interface SourceProps {
  readonly actions: InputActions;
  readonly zone: RefObject<HTMLDivElement | null>;
}

/** A source that is not available yet can be selected and requested; the run starts when it is open. */
function Source({ actions, zone }: SourceProps) {
  const { input, sources } = useWords('page');
  const { settings, files } = useSession();
  const source = useSettings(({ data }) => data.source);
  const hasPictures = useOpenPictures() !== undefined;
  const hasMnist = useFiles((files) => files.mnistPictures !== undefined);
  const [asked, setAsked] = useState<Asked>();
  const isHere = (wanted: SourceName) =>
    (wanted !== 'files' || hasPictures) && (wanted !== 'mnist' || hasMnist);
  const shown = asked?.inUse === source && !isHere(asked.wanted) ? asked.wanted : source;

  const choose = (wanted: SourceName): void => {
    setAsked(wanted === 'files' || wanted === 'mnist' ? { wanted, inUse: source } : undefined);
    if (wanted === 'mnist' && !hasMnist) void actions.mnist.openKept();
    if (wanted === source || !isHere(wanted)) return;
    const digest = wanted === 'files' ? files.getState().latest : undefined;
    const open = openPictures(files.getState(), settings.getState().data);
    const preparation = suitedPreparation(wanted, open?.advice);
    settings.getState().chooseSource(wanted, preparation, digest);
  };

  return (
    <div className={styles.source}>
      <SourcePicker value={shown} onChange={choose} />
      <SourceCard source={shown} inUse={shown === source} />
      {shown === 'files' && !hasPictures && (
        <p className={styles.remark}>{input.noPictures(sources[source].title)}</p>
      )}
      {shown === 'mnist' && <MnistOfRun actions={actions.mnist} />}
      <div ref={zone} className={styles.zone}>
        <DropZone onFiles={actions.openFiles} />
      </div>
      <Ways openFiles={actions.openFiles} addPictures={actions.addPictures} />
      {source === 'files' && hasPictures && <OpenedFiles onAnswer={actions.readDifferently} />}
    </div>
  );
}

function MnistOfRun({ actions }: { readonly actions: InputActions['mnist'] }) {
  return <MnistBox mnist={useMnist()} actions={actions} />;
}

function Network() {
  const { notation } = useWords('page');
  const patchSize = useSettings((settings) => settings.data.patchSize);
  const largest = useSettings(({ data }) => largestPatch(data));
  const patchCount = useSettings((settings) => settings.data.patchCount);
  const hiddenSize = useSettings((settings) => settings.hiddenSize);
  const suited = useSettings(suitedFor);
  const { changeData, changeHiddenSize } = useSession().settings.getState();
  return (
    <div>
      <Slider
        onRelease
        label={notation.patchSize.name}
        hint={notation.patchSize.sentence}
        value={patchSize}
        range={largest === ranges.patchSize.max ? ranges.patchSize : { ...ranges.patchSize, max: largest }}
        courseValue={suited.patchSize}
        valueName={suited.valueName}
        onChange={(size) => changeData({ patchSize: size })}
      />
      <Slider
        onRelease
        label={notation.patchCount.name}
        hint={notation.patchCount.sentence}
        value={patchCount}
        range={ranges.patchCount}
        courseValue={suited.patchCount}
        valueName={suited.valueName}
        onChange={(count) => changeData({ patchCount: count })}
      />
      <Slider
        onRelease
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
