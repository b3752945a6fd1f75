import type { ComponentType } from 'react';
import { lazyPart } from '../ui/lazyPart.tsx';

/** A screen: what its address begins with, and the room that is loaded when it is first shown. */
interface Screen {
  readonly name: string;
  /** Whether something may follow the name in the address, as the chapter in `#/notes/gradients`, or the runs that are compared. */
  readonly hasPath?: boolean;
  /** Where the link leads that skips the header: the id of a part of the room that can have the focus. */
  readonly main: string;
  readonly Room: ComponentType;
}

/** All screens; the first is shown when an address names none. */
export const screens = [
  {
    name: 'playground',
    main: 'hidden-units',
    Room: lazyPart(() => import('./Playground.tsx').then(({ Playground }) => Playground)),
  },
  {
    name: 'notes',
    hasPath: true,
    main: 'reading',
    Room: lazyPart(() => import('./Notes.tsx').then(({ Notes }) => Notes)),
  },
  {
    name: 'exercise',
    main: 'exercise',
    Room: lazyPart(() => import('./ExerciseScreen.tsx').then(({ ExerciseScreen }) => ExerciseScreen)),
  },
  {
    name: 'bridge',
    main: 'bridge',
    Room: lazyPart(() => import('./BridgeScreen.tsx').then(({ BridgeScreen }) => BridgeScreen)),
  },
  {
    name: 'compare',
    hasPath: true,
    main: 'compare',
    Room: lazyPart(() => import('./CompareScreen.tsx').then(({ CompareScreen }) => CompareScreen)),
  },
] as const satisfies readonly Screen[];
