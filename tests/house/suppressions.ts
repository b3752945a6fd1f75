import { type Comment, lineOf, parse, walk } from './syntax.ts';

/** Why a comment that silences a tool is not in order, if so. */
const complainAbout = ({ value }: Comment): string | undefined => {
  const text = value.trim();
  if (/^@ts-(ignore|nocheck)\b/.test(text)) return 'ts-ignore and ts-nocheck hide more than one error';
  const expected = /^@ts-expect-error\b(.*)/s.exec(text);
  if (expected) return /\S.{9}/.test(expected[1] ?? '') ? undefined : 'ts-expect-error without a reason';
  const ignored = /^biome-ignore(?:-\w+)?\s+[^:]+:(.*)/s.exec(text);
  if (ignored) return /\S.{9}/.test(ignored[1] ?? '') ? undefined : 'biome-ignore without a reason';
  return undefined;
};

/** `any` and silenced tools in a TypeScript file, one sentence each, with its line. */
export const suppressionsOf = (path: string, source: string): readonly string[] => {
  if (!/@ts-|biome-ignore|\bany\b/.test(source)) return [];
  const { program, comments } = parse(path, source);
  const found = comments.flatMap((comment) => {
    const complaint = complainAbout(comment);
    return complaint === undefined ? [] : [`${path}:${lineOf(source, comment.start)}: ${complaint}`];
  });
  if (!/\bany\b/.test(source)) return found;
  for (const { node } of walk(program)) {
    if (node.type === 'TSAnyKeyword') found.push(`${path}:${lineOf(source, node.start)}: any`);
  }
  return found;
};
