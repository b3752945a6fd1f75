import type { Failure, Operand } from './studentProgram.ts';

type Shape = readonly number[];

const shapeOf = (text: string): number[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number);

const written = (shape: Shape): string => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`);

/** What NumPy says about shapes that do not fit, with the variables of the line and what would fit. */
export function shapeFacts(
  message: string,
  line: string | undefined,
  shapes: ReadonlyMap<string, Shape>,
): (Pick<Failure, 'explanation'> & Partial<Pick<Failure, 'operator' | 'operands'>>) | undefined {
  const aligned = /^shapes \(([\d,]*)\) and \(([\d,]*)\) not aligned/.exec(message);
  const product = aligned ?? /^matmul: /.exec(message);
  const broadcast = /^operands could not be broadcast together with shapes \(([\d,]*)\) \(([\d,]*)\)/.exec(
    message,
  );
  const other =
    /^(cannot reshape|could not broadcast|all the input array|shape mismatch|non-broadcastable|boolean index)/.test(
      message,
    );
  if (!product && !broadcast && !other) return undefined;
  const operands = line ? operandsIn(line, shapes) : [];
  const shown = variablesIn(line ?? '', shapes);
  const pair = broadcast ?? aligned;
  const [a, b] = pair ? [shapeOf(pair[1] ?? ''), shapeOf(pair[2] ?? '')] : operands.map(({ dims }) => dims);
  const advice = a && b ? (product ? productAdvice(a, b, operands) : broadcastAdvice(a, b)) : undefined;
  const explanation = [product && operands.length === 2 ? undefined : shown, advice]
    .filter((part) => part)
    .join(' ');
  return {
    ...(explanation ? { explanation } : {}),
    ...(product && operands.length === 2 ? { operator: '*', operands: operands.map(matrixLike) } : {}),
  };
}

const matrixLike = ({ source, dims }: Operand): Operand => ({
  source,
  dims: dims.length === 1 ? [dims[0]!, 1] : dims,
});

/** `W1 is (5, 9), data is (9, 12).` for the variables on the line whose shapes are known. */
function variablesIn(line: string, shapes: ReadonlyMap<string, Shape>): string {
  const names = new Set(line.replace(/#.*$/, '').match(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g) ?? []);
  const bare = new Set([...names].flatMap((name) => [name, name.replace(/\.\w+$/, '')]));
  const known = [...bare].flatMap((name) => {
    const shape = shapes.get(name);
    return shape && shape.length > 0 ? `${name} is ${written(shape)}` : [];
  });
  return known.length > 0 ? `${known.join(', ')}.` : '';
}

const product = [
  /np\.(?:dot|matmul)\(\s*([\w.]+)\s*,\s*([\w.]+)\s*\)/,
  /([\w.]+)\.dot\(\s*([\w.]+)\s*\)/,
  /([\w.]+)\s*@\s*([\w.]+)/,
];

/** The two factors of the line's product, where it has one between plain variables. */
function operandsIn(line: string, shapes: ReadonlyMap<string, Shape>): Operand[] {
  for (const pattern of product) {
    const match = pattern.exec(line);
    if (!match) continue;
    const operands = [match[1]!, match[2]!].map((source) => ({ source, dims: factorShape(source, shapes) }));
    if (operands.every(({ dims }) => dims !== undefined)) return operands as Operand[];
  }
  return [];
}

function factorShape(source: string, shapes: ReadonlyMap<string, Shape>): Shape | undefined {
  const turned = source.endsWith('.T');
  const shape = shapes.get(turned ? source.slice(0, -2) : source);
  return turned ? shape?.toReversed() : shape;
}

function productAdvice(a: Shape, b: Shape, operands: readonly Operand[]): string {
  const [x = 'the first', y = 'the second'] = operands.map(({ source }) => source);
  const plain = (name: string): string => (name.endsWith('.T') ? name.slice(0, -2) : `${name}.T`);
  const fits = (p: Shape, q: Shape): boolean => p.at(-1) === q[0];
  const options: string[] = [];
  if (a.join() === b.join()) return 'Both have the same shape: * multiplies entry by entry.';
  const [ta, tb] = [a.toReversed(), b.toReversed()];
  if (operands.length < 2)
    return 'The last length of the first must be the first length of the second. .T transposes.';
  if (fits(ta, b)) options.push(`${plain(x)} @ ${y} would be ${written([ta[0]!, ...b.slice(1)])}`);
  if (fits(a, tb)) options.push(`${x} @ ${plain(y)} would be ${written([a[0]!, ...tb.slice(1)])}`);
  if (fits(b, a)) options.push(`${y} @ ${x} would be ${written([b[0]!, ...a.slice(1)])}`);
  return options.length > 0 ? `${options.join('; ')}.` : 'No transposition makes this product fit.';
}

function broadcastAdvice(a: Shape, b: Shape): string | undefined {
  const [vector, matrix] =
    a.length === 1 && b.length === 2 ? [a, b] : b.length === 1 && a.length === 2 ? [b, a] : [];
  if (vector && matrix && vector[0] === matrix[0])
    return `A vector of shape ${written(vector)} is laid along the rows. To add it to every column, give it the shape (${vector[0]}, 1): v[:, np.newaxis] or v.reshape(-1, 1).`;
  if (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0])
    return 'One of them must be transposed with .T.';
  return 'Lengths must be equal, or one of them must be 1.';
}
