/** What the interpreters explain in English, in Chinese. */
export function chineseExplanation(english: string): string {
  return english;
}
