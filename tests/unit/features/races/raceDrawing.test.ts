import { describe, expect, it } from 'vitest';
import { raceCurves } from '../../../../src/features/races/curves.ts';
import { drawingSvg } from '../../../../src/features/races/picture/drawingSvg.ts';
import { raceDrawing } from '../../../../src/features/races/picture/raceDrawing.ts';
import { newRace, withEntry } from '../../../../src/store/race.ts';
import { halfRace, trainedRun } from './races.ts';

/** The picture of as many runs. */
function drawn(count: number) {
  const [first] = halfRace().entries;
  if (!first) throw new Error('The race has no run.');
  const list = Array.from({ length: count }, () => first.settings);
  const race = list.reduce(
    (before, _, place) => withEntry(before, place, { state: 'finished', run: trainedRun(100, 0.4) }),
    newRace({ varies: 'lambda', list }),
  );
  return raceDrawing({
    title: 'A race: <λ> & more',
    subtitle: 'Scenes',
    runs: race.entries.map(({ run }, place) => ({
      name: `Run ${place}`,
      frame: run?.frame,
      lines: ['J = 0.4'],
    })),
    curves: raceCurves(race, 'iterations'),
    across: 'Iterations',
  });
}

describe('the picture of a race', () => {
  it.each([2, 5, 7, 12])(
    'holds the tiles and names of %i runs, none outside and none over another',
    (count) => {
      const { shapes, width, height } = drawn(count);
      const sheets = shapes.filter((shape) => shape.kind === 'pixels');
      expect(sheets).toHaveLength(count);
      for (const sheet of sheets) {
        expect(sheet.x + sheet.width).toBeLessThanOrEqual(width);
        expect(sheet.y + sheet.height).toBeLessThanOrEqual(height);
      }
      const corners = sheets.map(({ x, y }) => `${x} ${y}`);
      expect(new Set(corners).size).toBe(count);
      const lowest = Math.max(...shapes.map((shape) => (shape.kind === 'text' ? shape.y : 0)));
      expect(lowest).toBeLessThan(height);
      const names = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      for (let place = 0; place < count; place++) expect(names).toContain(`Run ${place}`);
    },
  );

  it('is an SVG whose text is escaped and whose tiles are pictures', async () => {
    const svg = await drawingSvg(drawn(2), async () => 'data:image/png;base64,AA==');
    expect(svg).toContain('<title>A race: &lt;λ&gt; &amp; more</title>');
    expect(svg.match(/<image /g)).toHaveLength(2);
    expect(svg.match(/<polyline /g)?.length).toBeGreaterThanOrEqual(6);
    expect(svg.trimEnd().endsWith('</svg>')).toBe(true);
  });

  it('leaves room for a run that has no tiles', () => {
    const race = halfRace();
    const { shapes } = raceDrawing({
      title: '',
      subtitle: '',
      runs: [
        { name: 'one', frame: race.entries[0]?.run?.frame, lines: [] },
        { name: 'two', frame: undefined, lines: [] },
      ],
      curves: raceCurves(race, 'iterations'),
      across: '',
    });
    expect(shapes.filter(({ kind }) => kind === 'pixels')).toHaveLength(1);
  });
});
