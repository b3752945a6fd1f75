/** What stands between two backticks, without a break; blocks of code are examples. */
const spans = /`([^`\s]+)`/g;
const blocks = /^ *(```|~~~)[\s\S]*?^ *\1/gm;

/** A file of sources by its ending, or a place in one of the folders that hold them. */
const source = /^(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:ts|tsx|mjs|css)$/;
const place = /^(?:src|tests|docs|bench|scripts|vite|public)\/[\w./-]+$/;

/** The sources and folders that a Markdown text names in backticks, as written; patterns and what is made by a build are left out. */
export function namedPaths(markdown: string): string[] {
  return [...markdown.replace(blocks, '').matchAll(spans)]
    .map(([, name = '']) => name.replace(/\/$/, ''))
    .filter((name) => source.test(name) || place.test(name));
}
