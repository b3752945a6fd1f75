import { isNode, lineOf, parse, type SyntaxNode } from '../syntax.ts';

/** Attributes of a component or an element that a visitor sees or hears. */
const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|label|name|hint|placeholder|summary|caption|sentence|text|unit|what)$/i;

/** Whether a reader would take it for language: two words, or one that begins as a sentence does, with letters a-z. */
const isLanguage = (text: string): boolean => /[A-Za-z]{2,}[,.:;]?\s+[A-Za-z(]{1,}/.test(text);
/** Names that are the same in every language. */
const isProperName = (text: string): boolean =>
  /^(MATLAB|NumPy|EPSILON|Microsoft Basic Render Driver)$/.test(text.trim());

/** Markup, CSS, functions of Octave and lines of Python, by their beginning. */
const isCode = (text: string): boolean =>
  /^\s*(<[a-z?!/]|[a-z-]+\(|@media|function \w+ =|import numpy as|def \w+\(|return )/.test(text) ||
  isProperName(text);
const isWord = (text: string): boolean => /[A-Za-z]{3,}/.test(text);

const literal = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;

const quasis = (node: SyntaxNode): string =>
  (Array.isArray(node['quasis']) ? node['quasis'] : [])
    .map((part: unknown) =>
      isNode(part) ? String((part['value'] as { cooked?: unknown } | undefined)?.cooked ?? '') : '',
    )
    .join(' … ');

/** A selector or a media query, in code that asks the browser. */
const isQuery = (text: string, parent: SyntaxNode | undefined): boolean => {
  const callee = parent?.type === 'CallExpression' ? parent['callee'] : undefined;
  const property = isNode(callee) && isNode(callee['property']) ? callee['property']['name'] : undefined;
  return (
    /^\((prefers|min|max)-/.test(text) ||
    /^(querySelector(All)?|closest|matches|matchMedia)$/.test(String(property))
  );
};
/** The constructor of an error class, and the comparison with the beginning of a file. */
const isMachines = (callee: SyntaxNode): boolean =>
  callee.type === 'Super' || (isNode(callee['property']) && callee['property']['name'] === 'startsWith');

/** Where a string may hold words: for other programmers, in code, in addresses. */
const isForProgrammers = (parent: SyntaxNode | undefined, ancestors: readonly SyntaxNode[]): boolean =>
  parent?.type === 'ImportDeclaration' ||
  parent?.type === 'TSLiteralType' ||
  ancestors.some(
    (node) =>
      (node.type === 'CallExpression' && isNode(node['callee']) && isMachines(node['callee'])) ||
      (node.type === 'VariableDeclarator' && isNode(node['id']) && node['id']['name'] === 'signature') ||
      (node.type === 'NewExpression' &&
        isNode(node['callee']) &&
        /Error$/.test(String(node['callee']['name'] ?? ''))) ||
      node.type === 'ImportExpression',
  );

interface Place {
  readonly node: SyntaxNode;
  readonly ancestors: readonly SyntaxNode[];
}

function* withAncestors(root: SyntaxNode): Generator<Place> {
  const ahead: Place[] = [{ node: root, ancestors: [] }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    yield next;
    const children = Object.values(next.node).flat().filter(isNode);
    const ancestors = [next.node, ...next.ancestors];
    for (const node of children.reverse()) ahead.push({ node, ancestors });
  }
}

/**
 * Text in a source file that a visitor would read: text between tags, attributes that are seen or heard, and strings of two
 * words or more. What an `Error` says to programmers is none.
 * @returns `line: text`
 */
export function textIn(path: string, source: string): string[] {
  const found: string[] = [];
  for (const { node, ancestors } of withAncestors(parse(path, source).program)) {
    const [parent] = ancestors;
    const note = (text: string): void => void found.push(`${lineOf(source, node.start)}: ${text.trim()}`);
    if (
      node.type === 'JSXText' &&
      isWord(String(node['value'] ?? '')) &&
      !isProperName(String(node['value']))
    )
      note(String(node['value']));
    if (isForProgrammers(parent, ancestors)) continue;
    const text = literal(node) ?? (node.type === 'TemplateLiteral' ? quasis(node) : undefined);
    if (text === undefined || isCode(text) || isQuery(text, parent)) continue;
    const attribute =
      parent?.type === 'JSXAttribute' && isNode(parent['name']) ? String(parent['name']['name']) : undefined;
    if (attribute !== undefined && spokenAttributes.test(attribute) ? isWord(text) : isLanguage(text))
      note(text);
  }
  return found;
}
