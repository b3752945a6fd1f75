import type { BridgeWords } from './en/bridge.ts';
import type { CompareWords } from './en/compare.ts';
import type { ExerciseWords } from './en/exercise.ts';
import type { FailureWords } from './en/failures.ts';
import type { FileWords } from './en/fileWords.ts';
import type { KeptRunsWords } from './en/keptRuns.ts';
import type { LaterWords } from './en/later.ts';
import type { ModelsWords } from './en/models.ts';
import type { PageWords } from './en/page.ts';
import type { PanelWords } from './en/panels.ts';
import type { ReadingWords } from './en/reading.ts';
import type { Language } from './languages.ts';

/** Everything that the page can say in one language, in groups that are loaded when they are first needed. */
export interface WordGroups {
  /** What the playground needs for its first paint: its header, the cost function and the hidden units. */
  readonly page: PageWords;
  /** Loaded right after the first paint, or when it is opened: the panels, the pictures, the experiments. */
  readonly panels: PanelWords;
  /** Loaded right after the first paint: why something does not go on. */
  readonly failures: FailureWords;
  /** The exercise. */
  readonly exercise: ExerciseWords;
  /** What is said once files are opened, refused or made: questions, remarks, MNIST, the camera, the sheet to draw on. */
  readonly files: FileWords;
  /** Small parts of the playground that are loaded after the first paint: links to the notes, and the look of the tiles. */
  readonly later: LaterWords;
  /** Loaded after the first paint: what is said of the runs that are kept. */
  readonly keptRuns: KeptRunsWords;
  /** The screen of the bridge. */
  readonly bridge: BridgeWords;
  /** What is said of another model than the course's, and where one is chosen. */
  readonly models: ModelsWords;
  /** The reading room of the notes and its figures; the chapters' own text is in the room `notes`. */
  readonly reading: ReadingWords;
  /** The screen on which runs are compared. */
  readonly compare: CompareWords;
}

export type GroupName = keyof WordGroups;

type Loaders = { readonly [Group in GroupName]: () => Promise<WordGroups[Group]> };

export const groupLoaders: Readonly<Record<Language, Loaders>> = {
  en: {
    page: async () => (await import('./en/page.ts')).page,
    panels: async () => (await import('./en/panels.ts')).panels,
    failures: async () => (await import('./en/failures.ts')).failures,
    exercise: async () => (await import('./en/exercise.ts')).exercise,
    files: async () => (await import('./en/fileWords.ts')).fileWords,
    later: async () => (await import('./en/later.ts')).later,
    keptRuns: async () => (await import('./en/keptRuns.ts')).keptRunsGroup,
    bridge: async () => (await import('./en/bridge.ts')).bridge,
    models: async () => (await import('./en/models.ts')).models,
    reading: async () => (await import('./en/reading.ts')).reading,
    compare: async () => (await import('./en/compare.ts')).compare,
  },
  'zh-Hans': {
    page: async () => (await import('./zh/page.ts')).page,
    panels: async () => (await import('./zh/panels.ts')).panels,
    failures: async () => (await import('./zh/failures.ts')).failures,
    exercise: async () => (await import('./zh/exercise.ts')).exercise,
    files: async () => (await import('./zh/fileWords.ts')).fileWords,
    later: async () => (await import('./zh/later.ts')).later,
    keptRuns: async () => (await import('./zh/keptRuns.ts')).keptRunsGroup,
    bridge: async () => (await import('./zh/bridge.ts')).bridge,
    models: async () => (await import('./zh/models.ts')).models,
    reading: async () => (await import('./zh/reading.ts')).reading,
    compare: async () => (await import('./zh/compare.ts')).compare,
  },
};
