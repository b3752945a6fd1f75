import type { ComponentType } from 'react';
import { lazyPart } from '../ui/lazyPart.tsx';

/** A screen: what its address begins with, what the browser's tab says, and the room that is loaded when it is first shown. */
interface Screen {
  readonly name: string;
  /** What the header's link says. */
  readonly label: string;
  readonly title: string;
  /** Whether something may follow the name in the address, as the chapter in `#/notes/gradients`. */
  readonly hasPath?: boolean;
  /** Where the link leads that skips the header: the id of a part of the room that can have the focus, and what it is called. */
  readonly main: { readonly id: string; readonly name: string };
  readonly Room: ComponentType;
}

/** All screens; the first is shown when an address names none. */
export const screens = [
  {
    name: 'playground',
    label: 'Playground',
    title: 'Sparse Autoencoder Playground',
    main: { id: 'hidden-units', name: 'the hidden units' },
    Room: lazyPart(() => import('./Playground.tsx').then(({ Playground }) => Playground)),
  },
  {
    name: 'notes',
    label: 'Notes',
    title: 'Notes · Sparse Autoencoder Playground',
    hasPath: true,
    main: { id: 'reading', name: 'the notes' },
    Room: lazyPart(() => import('./Notes.tsx').then(({ Notes }) => Notes)),
  },
  {
    name: 'exercise',
    label: 'Exercise',
    title: 'Exercise · Sparse Autoencoder Playground',
    main: { id: 'exercise', name: 'the task' },
    Room: lazyPart(() => import('./ExerciseScreen.tsx').then(({ ExerciseScreen }) => ExerciseScreen)),
  },
] as const satisfies readonly Screen[];
