import { startTransition, useEffect, useState } from 'react';
import type { AnyChapterText } from '../../notes/course.ts';
import type { GlossaryText } from '../../notes/glossary/entries.ts';
import { chapterTexts, glossaryTexts } from '../../notes/languages.ts';
import { type ChapterId, chapterIds } from '../../notes/structure/chapterIds.ts';
import { decimal, formatValue } from '../../notes/text/values.ts';
import type { ReadingWords } from '../../words/en/reading.ts';
import { groupLoaders } from '../../words/groups.ts';
import type { Language } from '../../words/languages.ts';

/** The whole course in one language. */
export interface CourseTexts {
  readonly language: Language;
  readonly chapters: Readonly<Record<ChapterId, AnyChapterText>>;
  readonly glossary: GlossaryText;
  /** What the reading room and its figures say. */
  readonly reading: ReadingWords;
}

/**
 * The texts in a language, undefined while they are loaded. While another language is loaded, the one before stays.
 * @throws during rendering when they could not be loaded, for the boundary around
 */
export function useTexts(language: Language): CourseTexts | undefined {
  const [loaded, setLoaded] = useState<CourseTexts>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    loadTexts(language).then(
      (texts) => wanted && startTransition(() => setLoaded(texts)),
      (error: unknown) => wanted && setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  if (failure) throw failure;
  return loaded;
}

async function loadTexts(language: Language): Promise<CourseTexts> {
  const entries = chapterIds.map(async (id) => [id, await chapterTexts[id][language]()] as const);
  const [glossary, reading, ...chapters] = await Promise.all([
    glossaryTexts[language](),
    groupLoaders[language].reading(),
    ...entries,
  ]);
  // The browser's formatter takes ten milliseconds and more to start: here no chapter that is drawn has to wait for it.
  formatValue(decimal(0, 1), language);
  return {
    language,
    chapters: Object.fromEntries(chapters) as Record<ChapterId, AnyChapterText>,
    glossary,
    reading,
  };
}
