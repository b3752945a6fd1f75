declare module '*.tex' {
  /** The formula as KaTeX's HTML and MathML, set at build time by `vite/equations.ts`. */
  export const markup: string;
}

declare module 'virtual:equations/katex.css';
