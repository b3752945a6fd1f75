import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BackendChosen } from '../protocol/events.ts';
import { type Files, noFiles } from './files.ts';
import type { Guided } from './guided.ts';
import { type Mnist, noMnist } from './mnist.ts';
import { createPatchChoice, type PatchChoice } from './patchChoice.ts';
import { noRun, type Run } from './run.ts';
import { courseSettings, createSettings, type Settings, type SettingsStore } from './settings.ts';
import type { KeptRuns } from './shelf.ts';
import { createTileLook, type TileLook } from './tileLook.ts';
import { noSurvey, type UnitSurvey } from './unitSurvey.ts';
import { createSelection, createView, type Selection, type View } from './view.ts';

/** Which engine computes, and why that one; undefined until it is chosen. */
export interface Engine {
  readonly chosen: Omit<BackendChosen, 'type'> | undefined;
}

/** The whole state of one session. Components read it by selector; canvases subscribe to it. */
export interface Stores {
  /** Every setting, as the visitor chose it. */
  readonly settings: StoreApi<SettingsStore>;
  /** The state of the present run. */
  readonly run: StoreApi<Run>;
  /** Runs that were replaced by others and can be restored. */
  readonly keptRuns: StoreApi<KeptRuns>;
  readonly engine: StoreApi<Engine>;
  readonly files: StoreApi<Files>;
  readonly mnist: StoreApi<Mnist>;
  readonly guided: StoreApi<Guided>;
  readonly unitSurvey: StoreApi<UnitSurvey>;
  /** What the visitor looks at, and how. */
  readonly view: StoreApi<View>;
  readonly selection: StoreApi<Selection>;
  readonly tileLook: StoreApi<TileLook>;
  readonly patchChoice: StoreApi<PatchChoice>;
}

/** The stores of a new session. @param settings the settings it begins with */
export function createStores(settings: Settings = courseSettings): Stores {
  return {
    settings: createSettings(settings),
    run: createStore<Run>(() => noRun),
    keptRuns: createStore<KeptRuns>(() => ({ runs: [] })),
    engine: createStore<Engine>(() => ({ chosen: undefined })),
    files: createStore<Files>(() => noFiles),
    mnist: createStore<Mnist>(() => noMnist),
    guided: createStore<Guided>(() => ({ current: undefined })),
    unitSurvey: createStore<UnitSurvey>(() => noSurvey),
    view: createView(),
    selection: createSelection(),
    tileLook: createTileLook(),
    patchChoice: createPatchChoice(),
  };
}
