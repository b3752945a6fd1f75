/** Whether two pieces of plain data with typed arrays hold the same, numbers to the bit. A field that is undefined counts as absent. */
export function sameData(one: unknown, other: unknown): boolean {
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) {
    return one.constructor === other.constructor && sameBytes(bytesOf(one), bytesOf(other));
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  const [fields, others] = [definedIn(one), definedIn(other)];
  return (
    fields.length === others.length && fields.every(([name, value]) => sameData(value, other[name as never]))
  );
}

const definedIn = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
