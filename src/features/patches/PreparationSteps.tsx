import { useMemo, useState } from 'react';
import type { PatchSteps } from '../../core/patches/patchTransform.ts';
import { mendingStep } from '../../core/patches/suitability.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useSettings } from '../../hooks/useSession.ts';
import { ranges } from '../../presets/ranges.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './PreparationSteps.module.css';
import { Step } from './Step.tsx';
import { stageGreys } from './stageTiles.ts';
import { coloursText, mendTexts, misfitTexts } from './stepText.ts';

type Shown = QuestionReply<'showPreparation'>;

/** Patches shown at every step. */
const count = 5;

interface PreparationStepsProps {
  readonly runId: number | undefined;
}

/** The same few patches after every step, beside all patches' values; every step but the first can be switched off. */
export function PreparationSteps({ runId }: PreparationStepsProps) {
  const { notation } = useWords('page');
  const [first, setFirst] = useState(0);
  const request = runId === undefined ? undefined : { runId, first, count };
  const { reply, failure: refusal } = useAnswer('showPreparation', request, { once: true });
  const failure = useRefusalText(refusal);
  return (
    <Panel
      title="From picture to patch"
      aside={
        <Button
          kind="quiet"
          hint={notation.otherPatches.sentence}
          blocked={reply ? undefined : 'The patches are not ready yet.'}
          onClick={() => setFirst(first + count)}
        >
          {notation.otherPatches.name}
        </Button>
      }
    >
      {failure !== undefined && <p className={styles.remark}>{failure}</p>}
      {reply ? <Steps shown={reply} /> : <p className={styles.remark}>Waiting for the patches …</p>}
    </Panel>
  );
}

function Steps({ shown }: { readonly shown: Shown }) {
  const whiten = useSettings((settings) => settings.data.preparation.whiten);
  const greys = useMemo(() => greysOf(shown), [shown]);
  return (
    <>
      <Misfits shown={shown} />
      <ol className={styles.steps}>
        {shown.stages.map((stage, place) => (
          <Step
            key={stage.step}
            stage={stage}
            visibleSize={shown.visibleSize}
            greys={greys[place] as Uint8ClampedArray}
            greysBefore={greys[place - 1]}
            cut={shown.places !== undefined}
            {...(stage.step === 'original' && { colours: shown.colours })}
          >
            {stage.step === 'original' && <BeforeLuminance shown={shown} />}
            {stage.step === 'whitened' && whiten && shown.places !== undefined && <Cutoff />}
          </Step>
        ))}
      </ol>
      <Size shown={shown} />
    </>
  );
}

/** Luminance beside its colours is shown as it is, and so is what the network sees. */
function greysOf({ stages, colours }: Shown): readonly Uint8ClampedArray[] {
  return stages.map((stage) =>
    stageGreys(stage, stage.step === 'scaled' || (stage.step === 'original' && colours !== undefined)),
  );
}

function BeforeLuminance({ shown }: { readonly shown: Shown }) {
  const sentence = coloursText(shown);
  return sentence === undefined ? null : <p className={styles.remark}>{sentence}</p>;
}

function Cutoff() {
  const { notation } = useWords('page');
  const cutoff = useSettings((settings) => settings.data.preparation.whiteningCutoff);
  const changePreparation = useSettings((settings) => settings.changePreparation);
  return (
    <Slider
      label={notation.whiteningCutoff.name}
      hint={notation.whiteningCutoff.sentence}
      value={cutoff}
      range={ranges.whiteningCutoff}
      courseValue={0.4}
      onChange={(whiteningCutoff) => changePreparation({ whiteningCutoff })}
    />
  );
}

/** What does not suit the network, with the switch that would mend it where there is one. */
function Misfits({ shown }: { readonly shown: Shown }) {
  const preparation = useSettings((settings) => settings.data.preparation);
  const changePreparation = useSettings((settings) => settings.changePreparation);
  const mend = (step: keyof PatchSteps) => changePreparation({ [step]: true });
  return shown.misfits.map((misfit) => {
    const step = mendingStep(misfit, preparation);
    const places = shown.places?.toLocaleString('en-US');
    return (
      <Notice
        key={misfit}
        kind="info"
        title={misfit === 'fewPlaces' ? `Only ${places} different patches` : 'Does this suit the network?'}
      >
        <p>{misfitTexts[misfit]}</p>
        {step && (
          <Button hint="Switch this step on." onClick={() => mend(step)}>
            {mendTexts[step]}
          </Button>
        )}
      </Notice>
    );
  });
}

function Size({ shown }: { readonly shown: Shown }) {
  const { described, patchCount, memoryBytes, visibleSize } = shown;
  const all = patchCount.toLocaleString('en-US');
  const of =
    described < patchCount ? `the first ${described.toLocaleString('en-US')} of ${all}` : `all ${all}`;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toPrecision(2)} MB`;
  return (
    <p className={styles.remark}>
      Numbers and histograms are of {of} patches of {visibleSize} values. The patches take{' '}
      {megabytes(4 * patchCount * visibleSize)}, the whole run about {megabytes(memoryBytes)} (estimated).
    </p>
  );
}
