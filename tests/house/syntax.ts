import { parseSync } from 'vite';

/** A node of the syntax tree; what a kind of node holds is looked at with guards. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Comment {
  readonly value: string;
  readonly start: number;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node below and including `node`, parents first, each with its parent. */
export function* walk(root: SyntaxNode): Generator<{ node: SyntaxNode; parent: SyntaxNode | undefined }> {
  const ahead: { node: SyntaxNode; parent: SyntaxNode | undefined }[] = [{ node: root, parent: undefined }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    yield next;
    const children = Object.values(next.node).flat().filter(isNode);
    for (const node of children.reverse()) ahead.push({ node, parent: next.node });
  }
}

interface Parsed {
  readonly program: SyntaxNode;
  readonly comments: readonly Comment[];
}

let last: { readonly path: string; readonly source: string; readonly parsed: Parsed } | undefined;

/** Parses TypeScript or TSX, once for those who ask for the same file one after the other. Throws on a syntax error. */
export const parse = (path: string, source: string): Parsed => {
  if (last?.path !== path || last.source !== source)
    last = { path, source, parsed: parsedAnew(path, source) };
  return last.parsed;
};

const parsedAnew = (path: string, source: string): Parsed => {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  if (!isNode(program)) throw new Error(`${path}: no syntax tree`);
  return { program, comments };
};

export const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
