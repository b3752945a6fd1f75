import { colourTable, colourText } from './colourScale.ts';
import { layOutSheet, sheetBackground, type TileSheetContent, tileOrigin } from './tileSheet.ts';

export interface TileSvgOptions extends TileSheetContent {
  /** What the picture shows: becomes its title. */
  readonly title: string;
  /** Width and height in CSS pixels of a tile pixel. As drawn from vectors it can be shown at any other size. */
  readonly zoom: number;
}

/**
 * The tiles as an SVG, one path per colour; neighbours of one colour in a row share a rectangle. Pixels are squares: an SVG
 * has no interpolation of its own.
 */
export function tileSheetSvg({ title, zoom, ...content }: TileSvgOptions): string {
  const layout = layOutSheet(content);
  const { width, height } = layout;
  const paths = colouredRuns(content, layout);
  const background = hex(sheetBackground(content.scale));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * zoom}" height="${height * zoom}" viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...Array.from(paths, ([colour, runs]) => `<path fill="${colour}" d="${runs.join('')}"/>`),
    '</svg>\n',
  ].join('\n');
}

/** Rectangles of one row's height, by colour. */
function colouredRuns(
  { levels, side, scale }: TileSheetContent,
  layout: ReturnType<typeof layOutSheet>,
): Map<string, string[]> {
  const table = colourTable(scale);
  const paths = new Map<string, string[]>();
  layout.order.forEach((tile, place) => {
    const { x, y } = tileOrigin(layout, place, side);
    for (let row = 0; row < side; row++) {
      const colourAt = (column: number): string =>
        colourText(table, levels[(tile * side + row) * side + column] as number);
      for (let start = 0; start < side; ) {
        const colour = colourAt(start);
        let end = start + 1;
        while (end < side && colourAt(end) === colour) end++;
        const runs = paths.get(colour) ?? [];
        runs.push(`M${x + start} ${y + row}h${end - start}v1h${start - end}z`);
        paths.set(colour, runs);
        start = end;
      }
    }
  });
  return paths;
}

function hex(colour: readonly number[]): string {
  return `#${colour.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Without the characters that mean something in XML, or that XML forbids. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
