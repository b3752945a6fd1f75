import { useState } from 'react';

/** The value, or while it is undefined the one before: what was on show stays until something takes its place. */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(() => value);
  return value ?? last;
}
