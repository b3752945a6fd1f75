import { useState } from 'react';

/** The value, or the one before while it is undefined: what was shown stays until something replaces it. */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(() => value);
  return value ?? last;
}
