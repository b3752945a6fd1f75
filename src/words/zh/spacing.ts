/** What a name in quotation of `isolate` holds is not ours to change. */
const isolated = /(\u2068[^\u2069]*\u2069)/;
/** Letters, digits and signs that count as a word of another script in a Chinese sentence. */
const foreign = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Nd}\p{Mn}%°½‖∞]`;
const han = String.raw`\p{Script=Han}`;

const insideChinese = new RegExp(`(?<=${han}) (?=${han})`, 'gu');
const besideMarks = / (?=[，。；：、！？）])|(?<=[，。；：、！？（]) /g;
const boundary = new RegExp(`(?<=${han})(?=${foreign})|(?<=${foreign})(?=${han})`, 'gu');

/**
 * Puts a space between Chinese characters and Latin letters or numbers, and removes it between two Chinese characters
 * and beside a Chinese punctuation mark. Which of these applies depends on the value in the sentence: `SIMD 内核在`,
 * `WebGL 在`, `4 毫秒`.
 */
export const spaced = (sentence: string): string =>
  sentence
    .split(isolated)
    .map((part) =>
      isolated.test(part)
        ? part
        : part.replace(insideChinese, '').replace(besideMarks, '').replace(boundary, ' '),
    )
    .join('');

/** The same words, whose functions give spaced sentences. Sentences without values are written with their spaces. */
export function spacedWords<Words extends object>(words: Words): Words {
  const made: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(words)) made[key] = spacedValue(value);
  return Object.assign(Array.isArray(words) ? [] : {}, made) as Words;
}

function spacedValue(value: unknown): unknown {
  if (typeof value === 'function')
    return (...values: unknown[]) => {
      const said: unknown = value(...values);
      return typeof said === 'string' ? spaced(said) : said;
    };
  return typeof value === 'object' && value !== null ? spacedWords(value) : value;
}
