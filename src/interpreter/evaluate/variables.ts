import type { Block, Expression, Statement } from '../syntax/tree.ts';
import { childrenOf } from './namesIn.ts';

/** The names that a block assigns: its variables. Names declared global or persistent are listed apart. */
export interface AssignedNames {
  readonly variables: Set<string>;
  readonly globals: Set<string>;
  readonly persistents: Set<string>;
}

export const assignedNames = (block: Block): AssignedNames => {
  const names: AssignedNames = { variables: new Set(), globals: new Set(), persistents: new Set() };
  visitBlock(block, names);
  return names;
};

const visitBlock = (block: Block | undefined, names: AssignedNames): void => {
  for (const statement of block ?? []) visitStatement(statement, names);
};

const visitStatement = (statement: Statement, names: AssignedNames): void => {
  switch (statement.type) {
    case 'expression':
      visitExpression(statement.expression, names);
      return;
    case 'if':
      for (const { condition, body } of statement.branches) {
        visitExpression(condition, names);
        visitBlock(body, names);
      }
      visitBlock(statement.otherwise, names);
      return;
    case 'while':
    case 'until':
      visitExpression(statement.condition, names);
      visitBlock(statement.body, names);
      return;
    case 'for':
      addTarget(statement.target, names);
      visitExpression(statement.over, names);
      visitBlock(statement.body, names);
      return;
    case 'switch':
      visitExpression(statement.subject, names);
      for (const { body } of statement.cases) visitBlock(body, names);
      visitBlock(statement.otherwise, names);
      return;
    case 'try':
      if (statement.name !== undefined) names.variables.add(statement.name);
      visitBlock(statement.body, names);
      visitBlock(statement.handler, names);
      return;
    case 'unwind':
      visitBlock(statement.body, names);
      visitBlock(statement.cleanup, names);
      return;
    case 'command':
      if (statement.name === 'load')
        for (const word of statement.words) names.variables.add(loadedName(word));
      return;
    case 'declare':
      for (const { name } of statement.names) {
        names.variables.add(name);
        (statement.scope === 'global' ? names.globals : names.persistents).add(name);
      }
      return;
    default:
  }
};

/** `load IMAGES` and `load('IMAGES.mat')` bring a variable of that name. */
const loadedName = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.mat$/i, '');

/** Assignments may stand inside expressions, as in `if (x = 3)`. */
const visitExpression = (node: Expression, names: AssignedNames): void => {
  if (node.type === 'assign') for (const target of node.targets) addTarget(target, names);
  if (node.type === 'index' && node.base.type === 'name' && node.base.name === 'load') {
    const [file] = node.args;
    if (file?.type === 'string') names.variables.add(loadedName(file.text));
  }
  for (const child of childrenOf(node)) visitExpression(child, names);
};

const addTarget = (target: Expression, names: AssignedNames): void => {
  let base = target;
  while (base.type === 'index' || base.type === 'field') base = base.base;
  if (base.type === 'name') names.variables.add(base.name);
};
