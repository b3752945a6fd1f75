import { isNode, lineOf, parse, type SyntaxNode, walk } from '../syntax.ts';

const listOf = (value: unknown): readonly SyntaxNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value'] ?? '') : '');

const cooked = (part: SyntaxNode | undefined): string =>
  String((part?.['value'] as { cooked?: unknown } | undefined)?.cooked ?? '');

/** Functions that are values of a key, with that key. */
function* functionsIn(program: SyntaxNode): Generator<{ key: string; made: SyntaxNode }> {
  for (const { node } of walk(program))
    if (node.type === 'Property' || node.type === 'VariableDeclarator') {
      const made = node['value'] ?? node['init'];
      if (isNode(made) && made.type === 'ArrowFunctionExpression')
        yield { key: nameOf(node['key'] ?? node['id']), made };
    }
}

/** What is bound by the parameters of a function: each name, with its place, such as `1` or `0.count`. */
function* parametersOf(made: SyntaxNode): Generator<{ name: string; place: string; type: unknown }> {
  for (const [n, param] of listOf(made['params']).entries()) {
    const annotation = isNode(param['typeAnnotation'])
      ? param['typeAnnotation']['typeAnnotation']
      : undefined;
    if (param.type === 'Identifier') yield { name: nameOf(param), place: `${n}`, type: annotation };
    const members = isNode(annotation) ? listOf(annotation['members']) : [];
    for (const property of listOf(param['properties'])) {
      const key = nameOf(property['key']);
      const member = members.find((one) => nameOf(one['key']) === key)?.['typeAnnotation'];
      const type = isNode(member) ? member['typeAnnotation'] : annotation && 'of a named type';
      yield { name: nameOf(property['value']), place: `${n}.${key}`, type };
    }
  }
}

/** Places of parameters, and whether a number stands there, by the key of their function. */
type Declared = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** What the English words declare: the other languages take their types from them. */
export function numbersDeclared(english: string): Declared {
  const found = new Map<string, Map<string, boolean>>();
  for (const { key, made } of functionsIn(parse('en.ts', english).program)) {
    const places = found.get(key) ?? new Map<string, boolean>();
    found.set(key, places);
    for (const { place, type } of parametersOf(made)) {
      const isNumber = isNode(type) && type.type === 'TSNumberKeyword';
      // Of two functions with one name only what both declare counts.
      if (type !== undefined) places.set(place, isNumber && places.get(place) !== false);
    }
  }
  return found;
}

/** Names of fields that are numbers wherever the sources declare them. */
export function numberFields(sources: Iterable<string>): ReadonlySet<string> {
  const [numbers, others] = [new Set<string>(), new Set<string>()];
  for (const source of sources)
    for (const [, name = '', type] of source.matchAll(/^\s*readonly (\w+)\??: ([^;]+);/gm))
      (type === 'number' ? numbers : others).add(name);
  return new Set([...numbers].filter((name) => !others.has(name)));
}

interface Interpolated {
  readonly expression: SyntaxNode;
  readonly isNumber: boolean;
  /** Whether it is part of a size such as `28×28`, which is written as in code. */
  readonly isSize: boolean;
  /** The text after it, as far as the next expression. */
  readonly following: string;
}

const isArithmetic = ({ type, operator }: SyntaxNode): boolean =>
  type === 'BinaryExpression' && /^[-*/]$/.test(String(operator));

/** What stands in the sentences of a file of words. */
function* interpolatedIn(
  program: SyntaxNode,
  declared: Declared,
  fields: ReadonlySet<string>,
): Generator<Interpolated> {
  for (const { key, made } of functionsIn(program)) {
    const known = declared.get(key);
    const numbers = new Set(
      [...parametersOf(made)]
        .filter(
          ({ place, name }) =>
            known?.get(place) ??
            (place.includes('.') && !known?.has(place.replace(/\..*/, '')) && fields.has(name)),
        )
        .map(({ name }) => name),
    );
    for (const { node } of walk(made)) {
      if (node.type !== 'TemplateLiteral') continue;
      const parts = listOf(node['quasis']);
      for (const [place, expression] of listOf(node['expressions']).entries()) {
        const following = cooked(parts[place + 1]);
        const isNumber =
          (expression.type === 'Identifier' && numbers.has(nameOf(expression))) || isArithmetic(expression);
        yield {
          expression,
          isNumber,
          isSize: cooked(parts[place]).endsWith('×') || following.startsWith('×'),
          following,
        };
      }
    }
  }
}

const shown = (source: string, { start }: SyntaxNode): string =>
  `${lineOf(source, start)}: ${source.slice(start - 2, start + 80).split('\n')[0]}`;

/**
 * Numbers that a sentence writes itself instead of by the format of its language.
 * @returns `line: text`
 */
export const bareNumbers = (source: string, declared: Declared, fields: ReadonlySet<string>): string[] => [
  ...new Set(
    [...interpolatedIn(parse('words.ts', source).program, declared, fields)]
      .filter(({ isNumber, isSize }) => isNumber && !isSize)
      .map(({ expression }) => shown(source, expression)),
  ),
];

/** Words that are counted somewhere, in their plural: those of each `other`. */
export const countedWords = (sources: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...sources].flatMap((source) =>
      [...source.matchAll(/other: '([^']+)'/g)].flatMap(([, text = '']) => text.match(/[a-z]+s\b/g) ?? []),
    ),
  );

const writesNumber = /^(format\.)?(integer|million)\(/;
const smallWords = /^(of|and|are|the|no|these|than|in|is|was|were|or|at|on|to|million)$/;

/**
 * Numbers before a word in the plural that is not chosen by the number, as in `${format.integer(count)} patches`.
 * @returns `line: text`
 */
export const fixedPlurals = (source: string, declared: Declared, counted: ReadonlySet<string>): string[] => [
  ...new Set(
    [...interpolatedIn(parse('words.ts', source).program, declared, new Set())]
      .filter(({ expression, isNumber, isSize, following }) => {
        const [, between = '', word = ''] = /^ ((?:[a-z]+ ){0,2}?)([a-z]+s)\b/.exec(following) ?? [];
        const isCounted = counted.has(word) && !between.split(' ').some((one) => smallWords.test(one));
        return (
          isCounted &&
          !isSize &&
          (isNumber || writesNumber.test(source.slice(expression.start, expression.start + 30)))
        );
      })
      .map(({ expression }) => shown(source, expression)),
  ),
];
