import type { Frame } from '../evaluate/machine.ts';

/** How the arguments of the call that is running are written, for functions that quote them; empty if not to be found. */
export const argumentText = ({ code, node }: Frame): string => {
  const { text } = code.source;
  const from = node === undefined ? -1 : text.indexOf('(', node.start);
  if (from < 0) return '';
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(from + 1, at).trim();
  }
  return '';
};
