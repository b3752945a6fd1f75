import { formatMeasured } from '../../format/number.ts';
import { useSession } from '../../hooks/useSession.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import { ChartTable } from '../../ui/chart/ChartTable.tsx';
import { useWords } from '../../words/useWords.ts';
import { unitMarks, unitSigns } from './unitMarks.ts';
import { weightNorm } from './unitReading.ts';

const interval = 2000;
const latestFrame = ({ frame }: Run) => frame;

/** What can be read off the tiles, as a table for screen readers: all units at once, as the tiles show them to the eye. */
export function TilesTable() {
  const { run, unitSurvey } = useSession();
  const { hiddenUnits, notation } = useWords('page');
  const { measures } = useWords('panels');
  const frame = useThrottledStore(run, latestFrame, interval);
  if (!frame) return null;
  const rows = () => {
    const { rhoHat, phase, settings } = run.getState();
    const marks = unitMarks(unitSurvey.getState(), { phase, settings });
    return Array.from({ length: frame.shape.hiddenSize }, (_, unit) => {
      const own = unitSigns.filter(({ sign }) =>
        marks.some((mark) => mark.unit === unit && mark.sign === sign),
      );
      const names = own.map(({ name }) => notation[name].name);
      const norm = formatMeasured(weightNorm(frame, unit));
      return [
        String(unit + 1),
        norm,
        formatMeasured(rhoHat?.[unit] ?? 0),
        hiddenUnits.tileName.marks(names),
      ] as const;
    });
  };
  const { unit, value } = measures.activation.heads;
  return (
    <ChartTable
      caption={hiddenUnits.tiles.label}
      heads={[unit, '‖W1‖', value, hiddenUnits.tiles.marked]}
      source={frame}
      rows={rows}
    />
  );
}
