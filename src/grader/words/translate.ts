/** English sentences and their translations; `{}` stands for values, in order, or `{0}`, `{1}` … by their place. */
export type Translations = readonly (readonly [english: string, translated: string])[];

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');

/** The sentence at the beginning of a text, up to the next sentence or the end. */
const patternOf = (english: string): RegExp =>
  new RegExp(`^${english.split('{}').map(escaped).join('(.+?)')}(?:\\s+|$)`);

function filled(template: string, values: readonly string[]): string {
  let next = 0;
  return template.replaceAll(/\{(\d?)\}/g, (_, place: string) => {
    const value = values[place === '' ? next : Number(place)] ?? '';
    next += 1;
    return value;
  });
}

/**
 * A text of one or several known sentences in another language; the text itself where one of them is not known.
 * @param valueIn says a value in the other language
 */
export function translate(
  text: string,
  translations: Translations,
  valueIn: (value: string) => string = (value) => value,
): string {
  return translated(text, translations, valueIn) ?? text;
}

function translated(
  text: string,
  translations: Translations,
  valueIn: (value: string) => string,
): string | undefined {
  if (text === '') return '';
  for (const [english, template] of translations) {
    const match = patternOf(english).exec(text);
    if (!match) continue;
    const rest = translated(text.slice(match[0].length), translations, valueIn);
    if (rest !== undefined) return filled(template, match.slice(1).map(valueIn)) + rest;
  }
  return undefined;
}
