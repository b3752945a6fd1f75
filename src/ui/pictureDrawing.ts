interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** width × height; 0 is black, 255 white. */
  readonly greys: Uint8ClampedArray;
}

/** Gives the canvas the picture's own pixels; the page's style says how large it is shown. */
export function drawGreyPicture(canvas: HTMLCanvasElement, { width, height, greys }: GreyPicture): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  for (let pixel = 0; pixel < greys.length; pixel++) {
    const grey = greys[pixel] as number;
    image.data.set([grey, grey, grey, 255], 4 * pixel);
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
