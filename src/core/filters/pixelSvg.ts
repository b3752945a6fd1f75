import type { PixelBuffer } from './pixelBuffer.ts';

export interface SvgOptions {
  /** What the picture shows: becomes its title. */
  readonly title: string;
  /** Width and height in CSS pixels of one of its pixels. An SVG can be shown at any other size. */
  readonly zoom: number;
}

/**
 * A small picture as an SVG of squares, one path per colour; neighbours of one colour in a row share a rectangle, and what
 * has the colour of the upper left corner is the background. An SVG has no interpolation of its own.
 */
export function squaresSvg(picture: PixelBuffer, options: SvgOptions): string {
  const { width, height } = picture;
  const background = colourAt(picture, 0);
  const paths = Array.from(
    colouredRuns(picture, background),
    ([colour, runs]) => `<path fill="${colour}" d="${runs.join('')}"/>`,
  );
  return framed(picture, options, [
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...paths,
  ]);
}

/**
 * A large picture as an SVG that holds its pixels as an image: as squares, hundreds of thousands of them, few programs
 * would open it.
 * @param address of the picture itself, its pixels unenlarged: a data URL
 */
export function imageSvg(size: Pick<PixelBuffer, 'width' | 'height'>, address: string, options: SvgOptions) {
  const { width, height } = size;
  return framed(size, options, [
    `<image width="${width}" height="${height}" style="image-rendering:pixelated" href="${address}"/>`,
  ]);
}

function framed(
  { width, height }: Pick<PixelBuffer, 'width' | 'height'>,
  { title, zoom }: SvgOptions,
  content: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * zoom}" height="${height * zoom}" viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges">`,
    `<title>${escaped(title)}</title>`,
    ...content,
    '</svg>\n',
  ].join('\n');
}

/** Rectangles of one row's height, by colour, without those of the background. */
function colouredRuns(picture: PixelBuffer, background: string): Map<string, string[]> {
  const { width, height } = picture;
  const paths = new Map<string, string[]>();
  for (let row = 0; row < height; row++) {
    for (let start = 0; start < width; ) {
      const colour = colourAt(picture, row * width + start);
      let end = start + 1;
      while (end < width && colourAt(picture, row * width + end) === colour) end++;
      if (colour !== background) {
        const runs = paths.get(colour) ?? [];
        runs.push(`M${start} ${row}h${end - start}v1h${start - end}z`);
        paths.set(colour, runs);
      }
      start = end;
    }
  }
  return paths;
}

/** "#rrggbb" */
function colourAt({ data }: PixelBuffer, pixel: number): string {
  const bytes = [...data.subarray(4 * pixel, 4 * pixel + 3)];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Without the characters that mean something in XML, or that XML forbids. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
