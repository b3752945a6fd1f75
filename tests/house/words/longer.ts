import { isNode, parse, type SyntaxNode, walk } from '../syntax.ts';

/** Letters are doubled so that the text as a whole, with its spaces and signs, grows by two fifths. */
const growth = 0.54;

/** An English text that is 40 % longer, with as many words: `Train` becomes `Trraaiin`. Numbers, signs and Greek letters stay. */
export function lengthened(text: string): string {
  let owed = 0.5;
  return text.replace(/[A-Za-z]+/g, (word) =>
    word.length < 2
      ? word
      : word.replace(/./g, (letter) => {
          owed += growth;
          if (owed < 1) return letter;
          owed -= 1;
          return letter + letter.toLowerCase();
        }),
  );
}

/** Strings that the words' own code compares, looks up or hands over, and code for the visitor's editor. */
const isForTheProgram = (node: SyntaxNode, parent: SyntaxNode | undefined, text: string): boolean =>
  text.includes('\n') ||
  parent?.type === 'BinaryExpression' ||
  parent?.type === 'ImportDeclaration' ||
  parent?.type === 'ImportExpression' ||
  parent?.type === 'ExportSpecifier' ||
  parent?.type === 'ImportSpecifier' ||
  parent?.type === 'SwitchCase' ||
  (parent?.type === 'CallExpression' && parent['callee'] !== node) ||
  (parent?.type === 'MemberExpression' && parent['property'] === node) ||
  (parent?.type === 'Property' && parent['key'] === node);

const escaped = (text: string): string => text.replaceAll(/[\\`]|\$\{/g, '\\$&');

/** A script of words whose sentences are longer. */
export function withLongerWords(source: string): string {
  const pieces: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  for (const { node, parent } of walk(parse('words.js', source).program)) {
    const end = Number(node['end']);
    if (node.type === 'Literal' && typeof node['value'] === 'string') {
      if (isForTheProgram(node, parent, node['value'])) continue;
      pieces.push({ from: node.start, to: end, text: `\`${escaped(lengthened(node['value']))}\`` });
    }
    if (node.type === 'TemplateLiteral') {
      const parts = (Array.isArray(node['quasis']) ? node['quasis'] : []).filter(isNode);
      const text = source.slice(node.start, end);
      if (isForTheProgram(node, parent, text)) continue;
      for (const part of parts) {
        const raw = source.slice(part.start, Number(part['end']));
        pieces.push({ from: part.start, to: Number(part['end']), text: lengthenedRaw(raw) });
      }
    }
  }
  return pieces
    .sort((a, b) => b.from - a.from)
    .reduce((code, { from, to, text }) => code.slice(0, from) + text + code.slice(to), source);
}

/** The raw text of a template; escapes such as `\u2068` stay as they are. */
const lengthenedRaw = (raw: string): string =>
  raw
    .split(/(\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|.))/i)
    .map((piece, place) => (place % 2 === 1 ? piece : lengthened(piece)))
    .join('');
