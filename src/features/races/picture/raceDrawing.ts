import { tileLevels } from '../../../core/filters/tileLevels.ts';
import { tileSheetPixels } from '../../../core/filters/tileSheet.ts';
import { layoutOf } from '../../../core/patches/channels.ts';
import { formatSetting } from '../../../format/number.ts';
import type { Frame } from '../../../store/run.ts';
import { shareOfAxis } from '../../../ui/chart/axis.ts';
import type { CurvePoint, RaceCurves } from '../curves.ts';
import type { Drawing, Shape } from './shapes.ts';

/** A run of the race as the picture shows it. */
export interface DrawnRun {
  readonly name: string;
  readonly frame: Frame | undefined;
  /** What is written below its curve. */
  readonly lines: readonly string[];
}

interface DrawnRace {
  readonly title: string;
  readonly subtitle: string;
  readonly runs: readonly DrawnRun[];
  readonly curves: RaceCurves;
  /** How far the curves reach, in words. */
  readonly across: string;
}

const cell = { width: 216, gap: 20 };
const margin = 24;
const head = 66;
const nameLine = 18;
/** Of a curve's chart; its axis takes some of the width. */
const chart = { height: 84, axis: 34, below: 22 };
const textLine = 15;
/** Paper: pictures are put into reports. */
const paper = '#ffffff';
const ink = '#14171c';
const grey = '#565e6c';
const faint = '#c9ced6';
const curve = '#0062a3';

/** The race as one picture: for each run its tiles, its curve among the others', and its numbers. At most six runs in a row. */
export function raceDrawing({ title, subtitle, runs, curves, across }: DrawnRace): Drawing {
  const columns = runs.length <= 5 ? runs.length : Math.min(6, Math.ceil(runs.length / 2));
  const lines = Math.max(...runs.map((run) => run.lines.length));
  const height = nameLine + cell.width + 10 + chart.height + chart.below + lines * textLine + cell.gap;
  const shapes: Shape[] = [
    { kind: 'text', x: margin, y: margin + 14, text: title, size: 17, colour: ink, bold: true },
    { kind: 'text', x: margin, y: margin + 34, text: subtitle, size: 12, colour: grey },
  ];
  runs.forEach((run, place) => {
    const x = margin + (place % columns) * (cell.width + cell.gap);
    const y = head + Math.floor(place / columns) * height;
    shapes.push(...drawnRun(run, x, y));
    const top = y + nameLine + cell.width + 10;
    shapes.push(...drawnCurves(curves, place, x, top));
    shapes.push({
      kind: 'text',
      x: x + cell.width,
      y: top + chart.height + 13,
      text: across,
      size: 10,
      colour: grey,
      anchor: 'end',
    });
    run.lines.forEach((text, line) => {
      const below = top + chart.height + chart.below + (line + 1) * textLine;
      shapes.push({ kind: 'text', x, y: below, text, size: 12, colour: ink });
    });
  });
  const rows = Math.ceil(runs.length / columns);
  const needed = 2 * margin + columns * (cell.width + cell.gap) - cell.gap;
  return {
    // Titles and settings need some room where there are only two runs.
    width: Math.max(needed, 720),
    height: head + rows * height + margin - cell.gap,
    background: paper,
    title,
    shapes,
  };
}

function drawnRun({ name, frame }: DrawnRun, x: number, y: number): Shape[] {
  const text: Shape = { kind: 'text', x, y: y + 12, text: name, size: 13, colour: ink, bold: true };
  if (!frame) return [text];
  const { weights, shape } = frame;
  const levels = tileLevels(weights, shape, 'perUnit');
  const picture = tileSheetPixels({ levels, ...layoutOf(shape.visibleSize), scale: 'grey', zoom: 1 });
  const scale = cell.width / Math.max(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return [text, { kind: 'pixels', x, y: y + nameLine, width, height, picture }];
}

function drawnCurves({ curves, across, up }: RaceCurves, own: number, x: number, y: number): Shape[] {
  const width = cell.width - chart.axis;
  const left = x + chart.axis;
  const upright = (cost: number): number => y + (1 - shareOfAxis(cost, up)) * chart.height;
  const line = (points: readonly CurvePoint[], colour: string, wide: number): Shape => ({
    kind: 'line',
    points: points.map(([far, cost]) => [left + shareOfAxis(far, across) * width, upright(cost)]),
    colour,
    width: wide,
  });
  const others = curves.filter((_, place) => place !== own).map((points) => line(points, faint, 1));
  const ticks = up.ticks.map((tick): Shape => {
    const text = formatSetting(tick);
    return { kind: 'text', x: left - 5, y: upright(tick) + 3, text, size: 10, colour: grey, anchor: 'end' };
  });
  const axes: Shape = {
    kind: 'line',
    points: [
      [left, y],
      [left, y + chart.height],
      [left + width, y + chart.height],
    ],
    colour: grey,
    width: 1,
  };
  return [axes, ...ticks, ...others, line(curves[own] ?? [], curve, 2)];
}
