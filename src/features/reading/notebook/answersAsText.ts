import { chapters } from '../../../notes/course.ts';
import { type ChapterId, chapterIds } from '../../../notes/structure/chapterIds.ts';
import type { Paragraph } from '../../../notes/text/spans.ts';
import type { ReadingRoomWords } from '../../../words/en/readingRoom.ts';
import { plainText } from '../text/plainText.ts';
import type { CourseTexts } from '../useTexts.ts';
import { type Answer, type Answers, stepKey } from './notebook.ts';

/** A step's words, as far as an answer needs them. */
interface Asked {
  readonly question?: Paragraph;
  readonly title?: string;
  readonly options?: Readonly<Record<string, Paragraph>>;
}

/** All answers with their questions, in the order of the course. @param name the reader's; may be empty */
export function answersAsText(
  answers: Answers,
  texts: CourseTexts,
  words: ReadingRoomWords,
  name: string,
): string {
  const { language } = texts;
  const sections = chapterIds.flatMap((id, n) => {
    const answered = Object.keys(chapters[id].structure.steps).flatMap((step) => {
      const answer = answers[stepKey(id, step)];
      const asked = texts.chapters[id].steps[step] as Asked | undefined;
      return answer && asked ? [lines(asked, answer, id, language).join('\n')] : [];
    });
    return answered.length === 0 ? [] : [`${n + 1} ${texts.chapters[id].title}`, ...answered];
  });
  const head = name === '' ? words.answers : `${words.answers}\n${words.answersOf(name)}`;
  return `${[head, ...sections].join('\n\n')}\n`;
}

function lines(
  { question, title, options }: Asked,
  { choices, text, curve, done }: Answer,
  chapter: ChapterId,
  language: CourseTexts['language'],
): string[] {
  const plain = (paragraph: Paragraph): string => plainText(paragraph, chapter, language);
  const chosen = choices.flatMap((choice) => {
    const words = options?.[choice];
    return words ? [`- ${plain(words)}`] : [];
  });
  return [
    `${question ? plain(question) : (title ?? '')}${done ? ' ✓' : ''}`,
    ...chosen,
    ...(curve ? [curve.map((height) => height.toFixed(2)).join(' ')] : []),
    ...(text === '' ? [] : [text]),
  ];
}
