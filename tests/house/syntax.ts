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
export function* walk(
  node: SyntaxNode,
  parent?: SyntaxNode,
): Generator<{ node: SyntaxNode; parent: SyntaxNode | undefined }> {
  yield { node, parent };
  for (const value of Object.values(node)) {
    const children = Array.isArray(value) ? value : [value];
    for (const child of children) if (isNode(child)) yield* walk(child, node);
  }
}

/** Parses TypeScript or TSX. Throws on a syntax error. */
export const parse = (
  path: string,
  source: string,
): { program: SyntaxNode; comments: readonly Comment[] } => {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  if (!isNode(program)) throw new Error(`${path}: no syntax tree`);
  return { program, comments };
};

export const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
