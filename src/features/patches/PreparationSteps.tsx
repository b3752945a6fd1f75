import { useEffect, useMemo, useState } from 'react';
import { isColoured } from '../../core/patches/channels.ts';
import type { PatchSteps } from '../../core/patches/patchTransform.ts';
import { mendingStep } from '../../core/patches/suitability.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePatchChoice, useSettings } from '../../hooks/useSession.ts';
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

type Shown = QuestionReply<'showPreparation'>;

/** Patches shown at every step. */
const count = 5;

interface PreparationStepsProps {
  readonly runId: number | undefined;
}

/** The same few patches after every step, beside all patches' values; every step but the first can be switched off. */
export function PreparationSteps({ runId }: PreparationStepsProps) {
  const { panelNotation, patches } = useWords('panels');
  const [first, setFirst] = useState(0);
  const sought = usePatchChoice((choice) => choice.sought);
  useEffect(() => setFirst(sought?.patch ?? 0), [sought]);
  const request = runId === undefined ? undefined : { runId, first, count };
  const { reply, failure: refusal } = useAnswer('showPreparation', request, { once: true });
  const failure = useRefusalText(refusal);
  return (
    <Panel
      title={patches.title}
      aside={
        <Button
          kind="quiet"
          hint={panelNotation.otherPatches.sentence}
          blocked={reply ? undefined : patches.notReady}
          onClick={() => setFirst(first + count)}
        >
          {panelNotation.otherPatches.name}
        </Button>
      }
    >
      {failure !== undefined && <p className={styles.remark}>{failure}</p>}
      {reply ? <Steps shown={reply} /> : <p className={styles.remark}>{patches.waiting}</p>}
    </Panel>
  );
}

function Steps({ shown }: { readonly shown: Shown }) {
  const { whiten, colour } = useSettings((settings) => settings.data.preparation);
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
            {stage.step === 'original' && !colour && <BeforeLuminance shown={shown} />}
            {stage.step === 'whitened' && whiten && !colour && shown.places !== undefined && <Cutoff />}
          </Step>
        ))}
      </ol>
      <Size shown={shown} />
    </>
  );
}

/** Luminance beside its colours is shown as it is, and so is what the network sees. */
function greysOf({ stages, colours, visibleSize }: Shown): readonly Uint8ClampedArray[] {
  const inColour = isColoured(visibleSize);
  return stages.map((stage) =>
    stageGreys(
      stage,
      stage.step === 'scaled' || (stage.step === 'original' && (inColour || colours !== undefined)),
    ),
  );
}

/** Why the patches before luminance, or some of them, are not shown in colour. */
function BeforeLuminance({ shown: { colours, places } }: { readonly shown: Shown }) {
  const words = useWords('panels').patches.colours;
  if (colours?.notKept === 0) return null;
  const uncoloured = places === undefined ? words.made : words.pictures;
  return <p className={styles.remark}>{colours ? words.notKept(colours.notKept) : uncoloured}</p>;
}

function Cutoff() {
  const { panelNotation } = useWords('panels');
  const cutoff = useSettings((settings) => settings.data.preparation.whiteningCutoff);
  const changePreparation = useSettings((settings) => settings.changePreparation);
  return (
    <Slider
      onRelease
      label={panelNotation.whiteningCutoff.name}
      hint={panelNotation.whiteningCutoff.sentence}
      value={cutoff}
      range={ranges.whiteningCutoff}
      courseValue={0.4}
      onChange={(whiteningCutoff) => changePreparation({ whiteningCutoff })}
    />
  );
}

/** What does not suit the network, with the switch that helps, if there is one. */
function Misfits({ shown }: { readonly shown: Shown }) {
  const words = useWords('panels').patches.misfit;
  const preparation = useSettings((settings) => settings.data.preparation);
  const changePreparation = useSettings((settings) => settings.changePreparation);
  const mend = (step: keyof PatchSteps) => changePreparation({ [step]: true });
  return shown.misfits.map((misfit) => {
    const step = mendingStep(misfit, preparation);
    const few = misfit === 'fewPlaces' && shown.places !== undefined;
    return (
      <Notice key={misfit} kind="info" title={few ? words.fewPlacesTitle(shown.places) : words.title}>
        <p>{words[misfit]}</p>
        {step && (
          <Button hint={words.switchOn} onClick={() => mend(step)}>
            {words.mend[step]}
          </Button>
        )}
      </Notice>
    );
  });
}

function Size({ shown }: { readonly shown: Shown }) {
  const { patches } = useWords('panels');
  const { described, patchCount, memoryBytes, visibleSize } = shown;
  const patchBytes = 4 * patchCount * visibleSize;
  return (
    <p className={styles.remark}>
      {patches.size(described, patchCount, visibleSize, patchBytes, memoryBytes)}
    </p>
  );
}
