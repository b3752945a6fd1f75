import type { CheckReport } from '../../exercise/messages.ts';
import type { TileSheet } from '../../ui/tileDrawing.ts';
import { layOutTiles } from '../../ui/tileGrid.ts';
import type { ExerciseTrainingWords } from '../../words/en/exerciseTraining.ts';
import { number } from './number.ts';
import type { Training } from './useTraining.ts';

/** What a student has achieved. */
export interface Achievement {
  /** Of the present code; undefined where it was not checked. */
  readonly report: CheckReport | undefined;
  readonly training: Training;
  readonly patchCount: number;
}

/** The lines of text beside the weights: steps right, iterations, cost and time. */
export function achievementLines(
  { report, training, patchCount }: Achievement,
  words: ExerciseTrainingWords,
): readonly string[] {
  const { achievement, patches } = words;
  const { latest, costs } = training;
  const right = report?.steps.filter(({ status }) => status === 'right').length;
  return [
    right === undefined || report === undefined
      ? achievement.unchecked
      : achievement.steps(right, report.steps.length),
    ...(latest
      ? [
          achievement.training(costs.length, patches.count(patchCount)),
          achievement.cost(number(latest.cost)),
          achievement.time(number(Number((latest.evaluating / 1000).toPrecision(3)))),
        ]
      : []),
  ];
}

const margin = 32;
const sheetSide = 560;
const lineHeight = 34;
const width = sheetSide + 2 * margin;
const gap = 3;

/** The weights with the title and the lines, as a PNG file. @throws Error when the browser cannot make it */
export function achievementPicture(sheet: TileSheet, title: string, lines: readonly string[]): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = 2 * margin + lineHeight * (lines.length + 2) + sheetSide;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no room for a picture.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1a1d23';
  const { fontFamily } = getComputedStyle(document.body);
  context.font = `600 22px ${fontFamily}`;
  context.fillText(title, margin, margin + 20, width - 2 * margin);
  drawSheet(context, sheet, margin, margin + lineHeight + 8);
  context.fillStyle = '#1a1d23';
  context.font = `18px ${fontFamily}`;
  lines.forEach((line, n) => {
    context.fillText(
      line,
      margin,
      margin + lineHeight + sheetSide + lineHeight * (n + 1) + 16,
      width - 2 * margin,
    );
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser cannot make the picture.'));
    }, 'image/png');
  });
}

function drawSheet(context: CanvasRenderingContext2D, sheet: TileSheet, left: number, top: number): void {
  const { count, side, greys } = sheet;
  const grid = layOutTiles(count, sheetSide, sheetSide, gap, 0);
  context.fillStyle = '#808080';
  context.fillRect(left, top, sheetSide, sheetSide);
  const scale = grid.side / side;
  for (let tile = 0; tile < count; tile++) {
    const x0 = left + grid.left + (tile % grid.columns) * (grid.side + gap);
    const y0 = top + grid.top + Math.floor(tile / grid.columns) * (grid.side + gap);
    for (let pixel = 0; pixel < side * side; pixel++) {
      const grey = greys[tile * side * side + pixel] as number;
      context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
      const [x, y] = [pixel % side, Math.floor(pixel / side)];
      context.fillRect(
        x0 + Math.floor(x * scale),
        y0 + Math.floor(y * scale),
        Math.ceil(scale),
        Math.ceil(scale),
      );
    }
  }
}
