declare module 'virtual:thumbnails' {
  /** By built-in source, the address of a picture of 168 × 112 pixels, drawn at build time by `vite/thumbnails.ts`. */
  export const thumbnails: Readonly<Record<'scenes' | 'scrambled' | 'pinkNoise' | 'bars' | 'digits', string>>;
}
