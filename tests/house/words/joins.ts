import { isNode, lineOf, parse, type SyntaxNode, walk } from '../syntax.ts';

/** Calls that give a component its words. */
const givers = /^(useWords|useWordsWhen|useRoom|say)$/;

const nameOf = (node: unknown): string =>
  isNode(node) && node.type === 'Identifier' ? String(node['name']) : '';

const listOf = (value: unknown): readonly SyntaxNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Every name that a pattern binds: `a`, `{ a, b: c }`, `[a, b]`, `a = 1`. */
function* bound(pattern: unknown): Generator<string> {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') yield nameOf(pattern);
  if (pattern.type === 'Property') yield* bound(pattern['value']);
  if (pattern.type === 'AssignmentPattern') yield* bound(pattern['left']);
  if (pattern.type === 'RestElement') yield* bound(pattern['argument']);
  for (const part of [...listOf(pattern['properties']), ...listOf(pattern['elements'])]) yield* bound(part);
}

/** Whether an expression says something of the words. What a callback inside it returns counts. */
function speaks(node: unknown, spoken: ReadonlySet<string>): boolean {
  if (!isNode(node)) return false;
  for (const { node: inner, parent } of walk(node)) {
    if (inner.type === 'CallExpression' && givers.test(nameOf(inner['callee']))) return true;
    const isKey =
      (parent?.type === 'MemberExpression' && parent['property'] === inner && parent['computed'] !== true) ||
      (parent?.type === 'Property' && parent['key'] === inner && parent['shorthand'] !== true);
    if (!isKey && spoken.has(nameOf(inner))) return true;
  }
  return false;
}

/** The type that is written at a parameter or a variable. */
const typeText = (pattern: SyntaxNode, source: string): string => {
  const type = pattern['typeAnnotation'];
  return isNode(type) ? source.slice(type.start, Number(type['end'])) : '';
};

/** Names in a file that hold words, or something said with them. */
function spokenNames(program: SyntaxNode, source: string): ReadonlySet<string> {
  const spoken = new Set<string>();
  const variables: SyntaxNode[] = [];
  for (const { node } of walk(program)) {
    if (node.type === 'VariableDeclarator') variables.push(node);
    if (
      (node.type === 'Identifier' || node.type === 'ObjectPattern') &&
      /Words\b/.test(typeText(node, source))
    )
      for (const name of bound(node)) spoken.add(name);
  }
  for (let size = -1; size !== spoken.size; ) {
    size = spoken.size;
    for (const variable of variables)
      if (speaks(variable['init'], spoken)) for (const name of bound(variable['id'])) spoken.add(name);
  }
  return spoken;
}

const textOf = (node: SyntaxNode): string =>
  node.type === 'TemplateElement'
    ? String((node['value'] as { cooked?: unknown } | undefined)?.cooked ?? '')
    : typeof node['value'] === 'string'
      ? node['value']
      : '';

/** What stands in braces between the children of an element, but for comments and `{' '}`. */
const inBraces = (child: SyntaxNode): SyntaxNode | undefined => {
  const inside = child.type === 'JSXExpressionContainer' ? child['expression'] : undefined;
  return isNode(inside) && inside.type !== 'JSXEmptyExpression' && textOf(inside).trim() === textOf(inside)
    ? inside
    : undefined;
};

/** Runs of children that stand in one line of text: expressions and text, with no element between them. */
function runsOf(children: readonly SyntaxNode[]): SyntaxNode[][] {
  const runs: SyntaxNode[][] = [[]];
  for (const child of children)
    if (child.type === 'JSXElement' || child.type === 'JSXFragment') runs.push([]);
    else runs.at(-1)?.push(child);
  return runs;
}

/**
 * Places where pieces of the words are put together outside of the words: in a template, by `+`, by `join`, or side by
 * side between tags. Other languages order the pieces differently, so each language says the whole.
 * @returns `line: source`
 */
export function joinsIn(path: string, source: string): string[] {
  if (!/\b(useWords|useRoom|say)|Words\b/.test(source)) return [];
  const { program } = parse(path, source);
  const spoken = spokenNames(program, source);
  const found: string[] = [];
  const note = (node: SyntaxNode): void => {
    const text = source.slice(node.start, Number(node['end'])).replace(/\s+/g, ' ');
    found.push(`${lineOf(source, node.start)}: ${text.slice(0, 100)}`);
  };
  const looks = new Set<SyntaxNode>();
  for (const { node } of walk(program))
    if (
      node.type === 'JSXAttribute' &&
      isNode(node['name']) &&
      /^(className|style)$/.test(String(node['name']['name']))
    )
      for (const { node: inner } of walk(node)) looks.add(inner);
  const isElement = (node: SyntaxNode): boolean =>
    [...walk(node)].some(({ node: inner }) => inner.type === 'JSXElement');
  for (const { node } of walk(program)) {
    if (node.type === 'TemplateLiteral' && !looks.has(node)) {
      const expressions = listOf(node['expressions']);
      const said = expressions.some((one) => speaks(one, spoken));
      // Lines of a text file may begin with a dash, and follow each other.
      const between = listOf(node['quasis']).map(textOf);
      const isLines = between.every((text) => /^(\n*|- )$/.test(text));
      const more = !isLines && (expressions.length > 1 || between.some((text) => text.trim() !== ''));
      if (said && more) note(node);
    }
    if (node.type === 'BinaryExpression' && node['operator'] === '+') {
      const sides = [node['left'], node['right']];
      const isText = sides.some(
        (side) => isNode(side) && (textOf(side) !== '' || side.type === 'TemplateLiteral'),
      );
      if (isText && sides.some((side) => speaks(side, spoken))) note(node);
    }
    const callee = node.type === 'CallExpression' && isNode(node['callee']) ? node['callee'] : undefined;
    if (callee && nameOf(callee['property']) === 'join' && speaks(callee['object'], spoken)) {
      const [separator] = listOf(node['arguments']);
      if (separator && /[ ,;:·、，。]/.test(textOf(separator))) note(node);
    }
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') continue;
    for (const run of runsOf(listOf(node['children']))) {
      const expressions = run.flatMap((child) => inBraces(child) ?? []).filter((one) => !isElement(one));
      const said = expressions.filter((one) => speaks(one, spoken));
      const hasText = run.some((child) => child.type === 'JSXText' && textOf(child).trim() !== '');
      if (said.length > 0 && (hasText || expressions.length > 1)) note(said[0] as SyntaxNode);
    }
  }
  return found;
}
