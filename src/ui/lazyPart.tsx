import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import { inTime } from '../words/inTime.ts';
import { Boundary, type PartName, useAttempt } from './Boundary.tsx';
import { useIsPainted } from './useIsPainted.ts';

type LazyPart<Props> = ComponentType<Props> & {
  /** Loads its code before it is shown: then nothing has to wait for it. A failure is told by the part itself, once it is shown. */
  preload(): Promise<void>;
};

/**
 * A component whose code is loaded when it is first shown. React keeps a failed import for ever: here each attempt of the
 * boundary around (`Boundary`) makes a new one. Between the two there has to be a `Suspense`: a boundary that is itself
 * waiting to be shown would begin a new attempt at each look.
 * @param load imports the module, e.g. `() => import('./Panel.tsx').then(({ Panel }) => Panel)`
 */
export function lazyPart<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const attempts = new WeakMap<object, LazyExoticComponent<ComponentType<Props>>>();
  const partOf = (attempt: object): LazyExoticComponent<ComponentType<Props>> => {
    const part = attempts.get(attempt) ?? lazy(async () => ({ default: await inTime(load()) }));
    attempts.set(attempt, part);
    return part;
  };
  function LazyPart(props: Props) {
    const attempt = useAttempt();
    const Part = (loaded ?? partOf(attempt)) as ComponentType<Props>;
    return <Part {...props} />;
  }
  const preload = async (): Promise<void> => {
    loaded = await inTime(load()).catch(() => undefined);
  };
  return Object.assign(LazyPart, { preload });
}

/**
 * The same within an error boundary: if its code cannot be loaded, everything around it keeps working.
 * @param part fails then
 * @param waiting is shown until it is there
 */
export function guardedPart<Props extends object = object>(
  part: PartName,
  load: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
): ComponentType<Props> {
  const Part = lazyPart(load);
  return function GuardedPart(props: Props) {
    return (
      <Boundary part={part}>
        <Suspense fallback={waiting}>
          <Part {...props} />
        </Suspense>
      </Boundary>
    );
  };
}

/**
 * The same for parts that are not needed immediately: their code is requested when the page has been painted, so that
 * it does not delay the first paint.
 */
export function laterPart<Props extends object = object>(
  part: PartName,
  load: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
): ComponentType<Props> {
  const Part = guardedPart(part, load, waiting);
  return function LaterPart(props: Props) {
    return useIsPainted() ? <Part {...props} /> : waiting;
  };
}
