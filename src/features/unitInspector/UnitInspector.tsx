import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../../hooks/useAnswer.ts';
import { useRun, useSelection } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Columns } from '../../ui/Columns.tsx';
import { useIsVisible } from '../../ui/KeepMounted.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLast } from '../../ui/useLast.ts';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import { BestPatches } from './BestPatches.tsx';
import { Claim } from './Claim.tsx';
import type { Inspected, InspectedPatch } from './contest.ts';
import { DotProduct } from './DotProduct.tsx';
import { Portrait } from './Portrait.tsx';
import { RealPatch } from './RealPatch.tsx';
import styles from './UnitInspector.module.css';

/** Patches in each ranking. */
const top = 6;

/**
 * One hidden unit taken apart: what it looks for, why that is W/‖W‖, and which real patches excite it. The previous unit stays
 * until the next is known, and while none is chosen, so that the panel neither jumps nor loses its settings.
 */
export function UnitInspector() {
  const runId = useRun((run) => (run.started && run.phase !== 'preparing' ? run.runId : undefined));
  const hiddenSize = useRun((run) => run.shape?.hiddenSize ?? 0);
  const selected = useSelection((selection) => selection.unit);
  const unit = selected !== undefined && selected < hiddenSize ? selected : undefined;
  const last = useLast(unit) ?? hiddenSize;
  useFirstChoice(runId !== undefined && last >= hiddenSize);
  if (runId === undefined || last >= hiddenSize) return <NewRun />;
  return (
    <div className={styles.unit}>
      <Inspection key={runId} runId={runId} unit={last} hiddenSize={hiddenSize} />
    </div>
  );
}

/** A panel that is opened before a unit was chosen chooses the one that is most active. */
function useFirstChoice(needed: boolean): void {
  const shown = useIsVisible();
  const most = useRun(({ rhoHat }) => (rhoHat ? mostActive(rhoHat) : undefined));
  const selectUnit = useSelection((selection) => selection.selectUnit);
  useEffect(() => {
    if (needed && shown && most !== undefined) selectUnit(most);
  }, [needed, shown, most, selectUnit]);
}

interface InspectionProps {
  readonly runId: number;
  readonly unit: number;
  readonly hiddenSize: number;
}

function Inspection({ runId, unit, hiddenSize }: InspectionProps) {
  const words = useWords('panels').unitInspector;
  const { reply, failure: refusal } = useAnswer('inspectHiddenUnit', { runId, unit, top });
  const failure = useRefusalText(refusal);
  const inspected = useDeferredValue(useLast(reply)); // drawing may wait for a click, not the other way round
  const title = useMemo(() => <UnitSwitch unit={unit} hiddenSize={hiddenSize} />, [unit, hiddenSize]);

  if (!inspected) {
    return (
      <Panel title={title}>
        <p className={styles.remark}>{failure ?? words.waiting}</p>
      </Panel>
    );
  }
  return (
    <div className={styles.unit} aria-busy={inspected.unit !== unit}>
      <Parts title={title} inspected={inspected} failure={failure} />
    </div>
  );
}

interface PartsProps {
  readonly title: ReactNode;
  readonly inspected: Inspected;
  readonly failure: string | undefined;
}

const Parts = memo(function Parts({ title, inspected, failure }: PartsProps) {
  const words = useWords('panels').unitInspector;
  const [rival, setRival] = useState<InspectedPatch>();
  return (
    <Columns>
      <>
        <Panel title={title} aside={words.iteration(inspected.iteration)}>
          {failure !== undefined && <p className={styles.remark}>{failure}</p>}
          <Portrait inspected={inspected} />
        </Panel>
        <Claim inspected={inspected} chosen={rival} />
        <DotProduct />
      </>
      <>
        <RealPatch inspected={inspected} rival={rival} />
        <BestPatches inspected={inspected} rival={rival?.patch} onCompare={setRival} />
      </>
    </Columns>
  );
});

function NewRun() {
  const words = useWords('panels').unitInspector;
  return (
    <Panel title={words.title}>
      <p className={styles.remark}>{words.newRun}</p>
    </Panel>
  );
}

function mostActive(rhoHat: Float64Array): number {
  return rhoHat.reduce((best, value, unit) => (value > (rhoHat[best] ?? 0) ? unit : best), 0);
}

/** The unit's number, with its neighbours a click away. */
function UnitSwitch({ unit, hiddenSize }: { readonly unit: number; readonly hiddenSize: number }) {
  const words = useWords('panels').unitInspector;
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const go = (step: number) => selectUnit((unit + step + hiddenSize) % hiddenSize);
  return (
    <span className={styles.switch}>
      {words.unitOf(unit + 1, hiddenSize)}
      <Button
        kind="quiet"
        icon={<ChevronLeft aria-hidden />}
        aria-label={words.previous}
        hint={words.previousHint}
        onClick={() => go(-1)}
      />
      <Button
        kind="quiet"
        icon={<ChevronRight aria-hidden />}
        aria-label={words.next}
        hint={words.nextHint}
        onClick={() => go(1)}
      />
    </span>
  );
}
