import type { Expression } from '../syntax/tree.ts';

/** All names that an expression mentions, without the parameters of inner anonymous functions. */
export const namesIn = (node: Expression): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.type === 'name') names.add(part.name);
    else if (part.type === 'anonymous') {
      for (const name of namesIn(part.body)) if (!part.parameters.includes(name)) names.add(name);
    } else for (const child of childrenOf(part)) visit(child);
  };
  visit(node);
  return names;
};

/** The expressions directly inside an expression. */
export const childrenOf = (node: Expression): readonly Expression[] => {
  switch (node.type) {
    case 'binary':
    case 'shortCircuit':
      return [node.left, node.right];
    case 'unary':
    case 'transpose':
      return [node.operand];
    case 'range':
      return node.step ? [node.base, node.step, node.limit] : [node.base, node.limit];
    case 'index':
      return [node.base, ...node.args];
    case 'field':
      return typeof node.name === 'string' ? [node.base] : [node.base, node.name];
    case 'matrix':
    case 'cell':
      return node.rows.flat();
    case 'parenthesised':
      return [node.inner];
    case 'assign':
      return [...node.targets, node.value];
    default:
      return [];
  }
};
