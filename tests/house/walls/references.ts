import { isNode, lineOf, parse, type SyntaxNode, walk } from '../syntax.ts';

/** How a file names another: an import of any kind, or a URL beside itself, alone or as a worker's address. */
export type ReferenceKind = 'import' | 'url' | 'worker';

export interface Reference {
  readonly kind: ReferenceKind;
  /** As written; undefined when it is computed, so that nobody can say what it is. */
  readonly specifier: string | undefined;
  readonly line: number;
}

const stringOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type === 'TSLiteralType') return stringOf(value['literal']);
  return undefined;
};

const isNamed = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'Identifier' && value['name'] === name;

const argumentsOf = (node: SyntaxNode): readonly unknown[] =>
  Array.isArray(node['arguments']) ? node['arguments'] : [];

const isImportMeta = (value: unknown): boolean => isNode(value) && value.type === 'MetaProperty';

const importOf = (node: SyntaxNode): unknown => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node['source'] ?? node['argument'];
    case 'ExportNamedDeclaration':
      return node['source'] ?? undefined;
    case 'TSExternalModuleReference':
      return node['expression'];
    case 'CallExpression': {
      const callee = node['callee'];
      const glob = isNode(callee) && callee.type === 'MemberExpression' && isImportMeta(callee['object']);
      return isNamed(callee, 'require') || glob ? argumentsOf(node)[0] : undefined;
    }
    default:
      return undefined;
  }
};

const urlOf = (node: SyntaxNode): unknown => {
  if (node.type !== 'NewExpression' || !isNamed(node['callee'], 'URL')) return undefined;
  const [address, base] = argumentsOf(node);
  return isNode(base) && base.type === 'MemberExpression' && isImportMeta(base['object'])
    ? address
    : undefined;
};

const isWorker = (parent: SyntaxNode | undefined): boolean =>
  parent?.type === 'NewExpression' && isNamed(parent['callee'], 'Worker');

/** Every reference of a TypeScript file: static, type-only, dynamic, re-exporting, required, globbed and by URL. */
const referencesOfScript = (path: string, source: string): readonly Reference[] => {
  const found: Reference[] = [];
  for (const { node, parent } of walk(parse(path, source).program)) {
    const note = (kind: ReferenceKind, address: unknown): void =>
      void found.push({ kind, specifier: stringOf(address), line: lineOf(source, node.start) });
    const imported = importOf(node);
    if (imported !== undefined) note('import', imported);
    const url = urlOf(node);
    if (url !== undefined) note(isWorker(parent) ? 'worker' : 'url', url);
  }
  return found;
};

const styleReference = /(?:@import\s+(?:url\()?|\burl\(|\bcomposes:[^;]*\bfrom\s+)\s*['"]?([^'")\s;]+)/g;

const referencesOfStyle = (source: string): readonly Reference[] =>
  [...source.matchAll(styleReference)]
    .filter(([, specifier]) => !specifier?.startsWith('data:'))
    .map((match) => ({ kind: 'import', specifier: match[1], line: lineOf(source, match.index) }));

const known = new Map<string, { readonly source: string; readonly references: readonly Reference[] }>();

/** Each file is parsed once, whoever asks: for the walls and for the circles. */
export function referencesOf(path: string, source: string): readonly Reference[] {
  const before = known.get(path);
  if (before?.source === source) return before.references;
  const references = path.endsWith('.css') ? referencesOfStyle(source) : referencesOfScript(path, source);
  known.set(path, { source, references });
  return references;
}
