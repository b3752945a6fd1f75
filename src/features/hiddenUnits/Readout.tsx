import { layoutOf } from '../../core/patches/channels.ts';
import { formatMeasured } from '../../format/number.ts';
import { useSelection, useSession, useView } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './Readout.module.css';
import { weightAt, weightNorm } from './unitReading.ts';

const interval = 250;
const latestFrame = ({ frame }: Run) => frame;

/** One line of fixed height: the weight pointed at, else the selected unit, else what to do. */
export function Readout() {
  const { readout } = useWords('page').hiddenUnits;
  const { run } = useSession();
  const frame = useThrottledStore(run, latestFrame, interval);
  const pixel = useSelection((selection) => selection.pixel);
  const selected = useSelection((selection) => selection.unit);
  const unit = pixel?.unit ?? selected;

  if (!frame || unit === undefined || unit >= frame.shape.hiddenSize) {
    return <p className={styles.readout}>{readout.empty}</p>;
  }
  const { side, channels } = layoutOf(frame.shape.visibleSize);
  const inColour = channels === 3;
  if (pixel && pixel.row < side && pixel.column < side) {
    const { input, weight } = weightAt(frame, unit, pixel.row, pixel.column);
    return (
      <p className={styles.readout}>
        <b>{readout.unit(unit + 1)}</b>
        <span>{readout.place(pixel.row + 1, pixel.column + 1)}</span>
        <Reading name="x" value={input} />
        <Reading name={inColour ? 'W1 ZCA' : 'W1'} value={weight} />
        {selected !== undefined && <Inspect unit={selected} />}
      </p>
    );
  }
  const mean = run.getState().rhoHat?.[unit];
  return (
    <p className={styles.readout}>
      <b>{readout.unit(unit + 1)}</b>
      <Reading name={inColour ? '‖W1 ZCA‖' : '‖W1‖'} value={weightNorm(frame, unit)} />
      {mean !== undefined && <Reading name="ρ̂" value={mean} />}
      <Inspect unit={unit} />
    </p>
  );
}

function Reading({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <span>
      <i>{name}</i> = <span className={styles.number}>{formatMeasured(value)}</span>
    </span>
  );
}

/** Where the inspector is not beside the tiles but below them, this leads to it. */
function Inspect({ unit }: { readonly unit: number }) {
  const { readout } = useWords('page').hiddenUnits;
  const goTo = useGoTo();
  const showPanel = useView((view) => view.showPanel);
  const go = (): void => {
    showPanel('hiddenUnit');
    goTo('panels', 'show');
  };
  return (
    <button type="button" className={styles.inspect} onClick={go}>
      {readout.inspect(unit + 1)}
    </button>
  );
}
