/** Something for each network, by the network's number. */
export type OnNetwork<T> = (network: number) => T;

/** Computes each network's value when it is first asked for. */
export function onDemand<T>(make: OnNetwork<T>): OnNetwork<T> {
  const made: (T | undefined)[] = [];
  return (n) => {
    const value = made[n] ?? make(n);
    made[n] = value;
    return value;
  };
}
