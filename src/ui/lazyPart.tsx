import { type ComponentType, type LazyExoticComponent, lazy, useMemo } from 'react';
import { useAttempt } from './Boundary.tsx';

/**
 * A component whose code is loaded when it is first shown. React keeps a failed import for ever: here each attempt of the
 * boundary around (`Boundary`) makes a new one.
 * @param load imports the module, e.g. `() => import('./Panel.tsx').then(({ Panel }) => Panel)`
 */
export function lazyPart(load: () => Promise<ComponentType>): ComponentType {
  const attempts = new Map<number, LazyExoticComponent<ComponentType>>();
  const partOf = (attempt: number): LazyExoticComponent<ComponentType> => {
    const part = attempts.get(attempt) ?? lazy(async () => ({ default: await load() }));
    attempts.set(attempt, part);
    return part;
  };
  return function LazyPart() {
    const attempt = useAttempt();
    const Part = useMemo(() => partOf(attempt), [attempt]);
    return <Part />;
  };
}
