import { useMemo } from 'react';
import { layoutOf } from '../../core/patches/channels.ts';
import { legendColours } from '../../core/reconstruction/colours.ts';
import { patchStrip } from '../../core/reconstruction/patchStrip.ts';
import { formatMeasured, formatSetting } from '../../format/number.ts';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { usePatchChoice, useSession } from '../../hooks/useSession.ts';
import type { QuestionReply } from '../../store/ask.ts';
import { type PatchChoice, patchesOnShow } from '../../store/patchChoice.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScaleLegend } from '../../ui/ScaleLegend.tsx';
import { StripPicker } from '../../ui/StripPicker.tsx';
import { useGround } from '../../ui/useGround.ts';
import { useLast } from '../../ui/useLast.ts';
import { useMedia } from '../../ui/useWindow.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { PatchOrderChoice } from './PatchOrderChoice.tsx';
import styles from './Reconstructions.module.css';
import { shortError } from './reconstructionText.ts';
import saveStyles from './Save.module.css';
import { Save } from './Save.tsx';
import { Summary } from './Summary.tsx';
import { stripToSave } from './savables.ts';
import { usePickedPatch } from './usePickedPatch.ts';
import { useRunNow } from './useRunNow.ts';

/** Patches in a strip, and on the narrowest screens. */
const inStrip = { wide: 8, narrow: 6 };

/** A strip of patches: input, output and error; and what holds for all of them. */
export function PatchesOnShow() {
  const { notation } = useWords('page');
  const { reconstructions } = useWords('panels');
  const { runId, patchCount, preparing } = useRunNow();
  const shown = useMedia('(max-width:23.125em)') ? inStrip.narrow : inStrip.wide;
  const order = usePatchChoice((choice) => choice.order);
  const first = usePatchChoice((choice) => choice.first);
  const ranking = usePatchChoice((choice) => choice.ranking);
  const from = first < patchCount ? first : 0;
  const request =
    runId === undefined
      ? undefined
      : { runId, patches: patchesOnShow({ order, first: from, ranking }, { runId, patchCount }, shown) };
  const { reply, failure: refusal } = useAnswer('reconstructPatches', request);
  const failure = useRefusalText(refusal);
  const latest = useLast(reply);
  return (
    <Panel
      title={<Hint text={notation.output.sentence}>{reconstructions.title}</Hint>}
      aside={
        <div className={saveStyles.aside}>
          {latest && reconstructions.iterationInFloat64(latest.iteration)}
          <Save
            words={reconstructions.saves.strip}
            savable={latest && (() => stripToSave(latest, reconstructions))}
          />
        </div>
      }
    >
      <Summary onShow={latest} />
      <PatchOrderChoice shown={shown} />
      <div className={styles.strip} data-waiting={preparing}>
        {latest ? (
          <Strip reply={latest} step={shown} />
        ) : (
          <p className={styles.empty}>{failure ?? reconstructions.notYet}</p>
        )}
      </div>
    </Panel>
  );
}

function Strip({
  reply,
  step,
}: {
  readonly reply: QuestionReply<'reconstructPatches'>;
  readonly step: number;
}) {
  const { panelNotation, reconstructions } = useWords('panels');
  const picked = usePickedPatch();
  const { patchChoice } = useSession();
  const pick = usePatchChoice((choice) => choice.pick);
  const { patches, x, a3, errors } = reply;
  const visibleSize = x.length / patches.length;
  const { side: pixels, channels } = layoutOf(visibleSize);
  const ground = useGround();
  const { rows, range } = useMemo(() => {
    const strip = patchStrip(x, a3, visibleSize, ground);
    return { ...strip, rows: strip.rows.map((row) => ({ ...row, label: reconstructions.rows[row.label] })) };
  }, [x, a3, visibleSize, ground, reconstructions]);
  const column = patches.indexOf(picked);

  return (
    <>
      <StripPicker
        label={reconstructions.strip}
        rows={rows}
        count={patches.length}
        pixels={pixels}
        captions={Array.from(errors, shortError)}
        picked={column < 0 ? undefined : column}
        onPick={(place) => pick(patches[place] ?? 0)}
        onLeave={(direction) => leave(patchChoice.getState(), direction, step)}
        nameOf={(place) =>
          reconstructions.patch((patches[place] ?? 0) + 1, formatMeasured(errors[place] ?? 0))
        }
      />
      <p className={styles.legends}>
        <span>
          {reconstructions.belowEach} <Hint text={panelNotation.patchError.sentence}>½‖x̂−x‖²</Hint>
        </span>
        {channels === 3 ? (
          <span>{reconstructions.errorsInColour(formatSetting(range))}</span>
        ) : (
          <ScaleLegend
            colours={legendColours(ground)}
            low={reconstructions.tooDark(formatSetting(range))}
            high={reconstructions.tooBright(formatSetting(range))}
          />
        )}
      </p>
    </>
  );
}

/** The arrow keys also lead to the patches before and after those shown. */
function leave({ first, showFrom }: PatchChoice, direction: -1 | 1, step: number): void {
  if (direction === 1 || first > 0) showFrom(Math.max(0, first + direction * step));
}
