import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Race } from '../../store/race.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useWords } from '../../words/useWords.ts';
import type { Across, RaceCurves } from './curves.ts';
import { drawingPng } from './picture/drawingPng.ts';
import { drawingSvg } from './picture/drawingSvg.ts';
import { raceDrawing } from './picture/raceDrawing.ts';
import type { Drawing } from './picture/shapes.ts';
import styles from './Races.module.css';
import { curveTable, raceTable } from './raceTables.ts';
import { useEntryLines } from './useEntryLines.ts';
import { useSharedText } from './useSharedText.ts';

interface SaveRaceProps {
  readonly race: Race;
  readonly names: readonly string[];
  readonly curves: RaceCurves;
  readonly over: Across;
}

/** Pixels of a saved picture per CSS pixel: sharp in print. */
const zoom = 2;

/** Saves a race as tables and as one picture. */
export function SaveRace({ race, names, curves, over }: SaveRaceProps) {
  const { save, chart, form } = useWords('compare').races;
  const { savePicture } = useWords('page').controls;
  const linesOf = useEntryLines();
  const sharedText = useSharedText();
  const [failed, setFailed] = useState(false);
  const { entries, varies } = race;
  const name = `race-${varies}`;
  const drawing = (): Drawing =>
    raceDrawing({
      title: save.title(form.varies.options[varies]),
      subtitle: entries[0] ? sharedText(entries[0].settings, varies) : '',
      runs: entries.map((entry, place) => ({
        name: names[place] ?? '',
        frame: entry.run?.frame,
        lines: linesOf(entry),
      })),
      curves,
      across: chart.across.end[over](curves.across.domain[1]),
    });
  const saveCsv = (text: string, ending: string): void =>
    saveFile(new Blob([text], { type: 'text/csv' }), `${name}${ending}.csv`);
  const savePictureAs = async (ending: 'png' | 'svg', make: () => Promise<Blob>): Promise<void> => {
    setFailed(false);
    try {
      saveFile(await make(), `${name}.${ending}`);
    } catch {
      setFailed(true);
    }
  };
  const svgBlob = async (): Promise<Blob> =>
    new Blob([await drawingSvg(drawing())], { type: 'image/svg+xml' });
  return (
    <div className={styles.row}>
      <Button icon={<Download aria-hidden />} onClick={() => saveCsv(raceTable(race), '')}>
        {save.table}
      </Button>
      <Button
        onClick={() =>
          saveCsv(
            curveTable(race, (entry) => names[entries.indexOf(entry)] ?? ''),
            '-curves',
          )
        }
      >
        {save.curves}
      </Button>
      <Button onClick={() => void savePictureAs('png', () => drawingPng(drawing(), zoom))}>
        {savePicture.png}
      </Button>
      <Button onClick={() => void savePictureAs('svg', svgBlob)}>{savePicture.svg}</Button>
      {failed && (
        <Notice kind="error" onDismiss={() => setFailed(false)}>
          {save.failed}
        </Notice>
      )}
    </div>
  );
}
