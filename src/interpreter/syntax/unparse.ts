import type { Expression } from './tree.ts';

/** An expression as Octave prints the body of an anonymous function. */
export const unparse = (node: Expression): string => {
  switch (node.type) {
    case 'number':
      return node.written;
    case 'string':
      return node.doubleQuoted
        ? `"${node.text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`
        : `'${node.text.replace(/'/g, "''")}'`;
    case 'name':
      return node.name;
    case 'colon':
      return ':';
    case 'end':
      return 'end';
    case 'ignored':
      return '~';
    case 'binary':
    case 'shortCircuit':
      return `${unparse(node.left)} ${node.operator} ${unparse(node.right)}`;
    case 'unary':
      return `${node.operator}${unparse(node.operand)}`;
    case 'transpose':
      return `${unparse(node.operand)}${node.conjugate ? "'" : ".'"}`;
    case 'range':
      return [node.base, node.step, node.limit].flatMap((part) => (part ? [unparse(part)] : [])).join(':');
    case 'index':
      return `${unparse(node.base)} ${node.brace ? '{' : '('}${list(node.args)}${node.brace ? '}' : ')'}`;
    case 'field':
      return `${unparse(node.base)}.${typeof node.name === 'string' ? node.name : `(${unparse(node.name)})`}`;
    case 'matrix':
      return `[${node.rows.map(list).join('; ')}]`;
    case 'cell':
      return `{${node.rows.map(list).join('; ')}}`;
    case 'handle':
      return `@${node.name}`;
    case 'anonymous':
      return `@(${node.parameters.join(', ')}) ${unparse(node.body)}`;
    case 'parenthesised':
      return `(${unparse(node.inner)})`;
    case 'assign': {
      const targets = list(node.targets);
      return `${node.bracketed ? `[${targets}]` : targets} ${node.operator ?? ''}= ${unparse(node.value)}`;
    }
  }
};

const list = (nodes: readonly Expression[]): string => nodes.map(unparse).join(', ');
