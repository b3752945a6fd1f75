import { useMemo, useState } from 'react';
import type { Ask } from '../../store/ask.ts';
import { questionAboutRun } from '../../store/liveAnswerAboutRun.ts';
import { useRun } from '../../store/runStore.ts';
import { useSelection } from '../../store/selection.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useQuestion } from '../../ui/useQuestion.ts';
import { BestPatches } from './BestPatches.tsx';
import { Claim } from './Claim.tsx';
import styles from './HiddenUnit.module.css';
import type { InspectedPatch } from './inspected.ts';
import { Portrait } from './Portrait.tsx';
import { RealPatch } from './RealPatch.tsx';
import { UnitSwitch } from './UnitSwitch.tsx';

/** Patches in each ranking. */
const top = 6;

/** One hidden unit taken apart: what it looks for, why that is W/‖W‖, and which real patches excite it. */
export function HiddenUnit({ ask }: { readonly ask: Ask }) {
  const runId = useRun((run) => (run.started && run.phase !== 'preparing' ? run.runId : undefined));
  const hiddenSize = useRun((run) => run.shape?.hiddenSize ?? 0);
  const selected = useSelection((selection) => selection.unit);
  const unit = selected !== undefined && selected < hiddenSize ? selected : undefined;
  const [rival, setRival] = useState<InspectedPatch>();
  const question = useMemo(() => questionAboutRun(ask, 'inspectHiddenUnit'), [ask]);
  const request = useMemo(
    () => (runId === undefined || unit === undefined ? undefined : { runId, unit, top }),
    [runId, unit],
  );
  const { reply, failure } = useQuestion(question, request);

  if (unit === undefined) return <NoneChosen />;
  if (!reply || reply.unit !== unit) {
    return (
      <Panel title={<UnitSwitch unit={unit} hiddenSize={hiddenSize} />}>
        <p className={styles.remark}>{failure ?? 'Looking at the unit …'}</p>
      </Panel>
    );
  }
  return (
    <>
      <Panel
        title={<UnitSwitch unit={unit} hiddenSize={hiddenSize} />}
        aside={`iteration ${reply.iteration.toLocaleString('en-US')}`}
      >
        <Portrait inspected={reply} />
      </Panel>
      <Claim inspected={reply} />
      <RealPatch inspected={reply} rival={rival} />
      <BestPatches inspected={reply} rival={rival?.patch} onCompare={setRival} />
    </>
  );
}

/** Nothing to look at yet: says how to choose, and offers one. */
function NoneChosen() {
  const most = useRun(({ rhoHat }) => (rhoHat ? mostActive(rhoHat) : undefined));
  const selectUnit = useSelection((selection) => selection.selectUnit);
  return (
    <Panel title="Hidden unit">
      <p className={styles.remark}>
        Choose a tile to take its hidden unit apart: click it, or go through the tiles with the arrow keys.
      </p>
      {most !== undefined && (
        <Button onClick={() => selectUnit(most)}>Look at the most active unit, {most + 1}</Button>
      )}
    </Panel>
  );
}

function mostActive(rhoHat: Float64Array): number {
  return rhoHat.reduce((best, value, unit) => (value > (rhoHat[best] ?? 0) ? unit : best), 0);
}
