import { escaped } from '../../../core/filters/pixelSvg.ts';
import { dataUrlOf, pngOf } from '../../../ui/saveFile.ts';
import { type Drawing, fontFamily, type Shape } from './shapes.ts';

/** The drawing as SVG. @param pictureAddress makes a data URL of a picture of pixels; replaced by tests */
export async function drawingSvg(
  { width, height, background, title, shapes }: Drawing,
  pictureAddress: typeof pngAddress = pngAddress,
): Promise<string> {
  const parts = await Promise.all(shapes.map((shape) => shapeSvg(shape, pictureAddress)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

async function shapeSvg(shape: Shape, pictureAddress: typeof pngAddress): Promise<string> {
  switch (shape.kind) {
    case 'text': {
      const { x, y, text, size, colour, bold = false, anchor = 'start' } = shape;
      const weight = bold ? ' font-weight="600"' : '';
      return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${escaped(text)}</text>`;
    }
    case 'line': {
      const points = shape.points.map(([x, y]) => `${brief(x)},${brief(y)}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${shape.colour}" stroke-width="${shape.width}" stroke-linejoin="round"/>`;
    }
    case 'pixels': {
      const { x, y, width, height, picture } = shape;
      const address = await pictureAddress(picture);
      return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" style="image-rendering:pixelated" href="${address}"/>`;
    }
    default:
      return shape satisfies never;
  }
}

const pngAddress = async (picture: Parameters<typeof pngOf>[0]): Promise<string> =>
  dataUrlOf(await pngOf(picture));

/** A hundredth of a pixel is more than can be seen. */
const brief = (place: number): number => Number(place.toFixed(2));
