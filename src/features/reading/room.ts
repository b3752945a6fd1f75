import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CodeRunner } from '../../exercise/codeRunner.ts';
import type { GlossaryText, SymbolId, TermId } from '../../notes/glossary/entries.ts';
import type { TrainingSettings } from '../../notes/structure/figures.ts';
import type { Session } from '../../store/session.ts';
import type { ReadingWords } from '../../words/en/reading.ts';
import type { Language } from '../../words/languages.ts';
import type { Turns } from './figures/turns.ts';
import { type Answer, type Notebook, noAnswer } from './notebook/notebook.ts';

/** A session of a figure's own, beside the reader's run. */
export interface FigureSession extends Session {
  readonly controls: { train(): void; pause(): void; reset(): void };
  /** Ends its worker. */
  end(): void;
}

/** What the notes need from the page around them. */
export interface RoomParts {
  /** Starts a worker that prepares this training and waits. */
  readonly openSession: (settings: TrainingSettings) => FigureSession;
  /** Opens a line to a worker that runs the exercise's interpreter. */
  readonly openRunner: () => CodeRunner;
  /** The address of the playground with these settings. */
  readonly playgroundLink: (settings: TrainingSettings) => string;
}

export type GlossaryEntry =
  | { readonly kind: 'term'; readonly id: TermId }
  | { readonly kind: 'symbol'; readonly id: SymbolId };

/** What every part of the reading room can use. */
export interface Room extends RoomParts {
  readonly language: Language;
  /** What the reading room and its figures say. */
  readonly reading: ReadingWords;
  /** What the room itself says. */
  readonly words: ReadingWords['room'];
  readonly glossary: GlossaryText;
  readonly notebook: Notebook;
  readonly turns: Turns;
  /** Opens the entry of the glossary beside the button that asked for it. */
  readonly explain: (entry: GlossaryEntry, button: HTMLElement) => void;
}

export const RoomContext = createContext<Room | undefined>(undefined);

/** @throws Error outside of the reading room */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('This component needs the reading room around it (RoomContext).');
  return room;
}

export function useAnswers() {
  const { notebook } = useRoom();
  return useSyncExternalStore(notebook.subscribe, notebook.read);
}

/** The answer at one step, and how to change it. @param key see `stepKey` */
export function useAnswerAt(key: string): readonly [Answer, (change: Partial<Answer>) => void] {
  const { notebook } = useRoom();
  const answers = useAnswers();
  return [answers[key] ?? noAnswer, (change) => notebook.write(key, change)];
}

export const addressOf = (chapter: string, step?: string): string =>
  step === undefined ? `#/notes/${chapter}` : `#/notes/${chapter}?step=${step}`;
