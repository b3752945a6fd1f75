import type {
  FailureFinding,
  Finding,
  FormFinding,
  MistakeFinding,
  NotYetFinding,
  Remark,
  UnexplainedFinding,
} from '../findings.ts';
import { stepNumbers } from '../mistakeNames.ts';
import type { Language } from '../student/studentProgram.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { GraderWords } from './graderWords.ts';
import { sizeText } from './sizeText.ts';
import type { InEachLanguage, SpokenLanguage } from './spokenLanguages.ts';

const wordsIn: InEachLanguage<GraderWords> = { en: english, 'zh-Hans': chinese };

/** Octave's or Python's own message, where the program failed. That it was stopped is not one of their messages. */
export function quoteOf(finding: Finding): string | undefined {
  return finding.kind === 'failure' && finding.failure.reason !== 'timeout'
    ? finding.failure.message
    : undefined;
}

/**
 * A finding in sentences, without the message of `quoteOf`.
 * @param language that the student's code is in
 * @param spoken that the sentences are in
 */
export function sentencesOf(
  finding: Finding,
  language: Language = 'octave',
  spoken: SpokenLanguage = 'en',
): readonly string[] {
  const words = wordsIn[spoken];
  if (finding.kind === 'failure') return failureSentences(finding, language, words);
  const own = language === 'python' ? ownOfPython(finding, words) : undefined;
  if (own !== undefined) return [own];
  const sentence = sentenceFor(finding, words);
  return [language === 'python' ? spelledForPython(sentence, words) : sentence];
}

/** A finding as the terminal shows it, in English: a line each for the message and the sentences. */
export function sentenceOf(finding: Finding, language: Language = 'octave'): string {
  return [quoteOf(finding), ...sentencesOf(finding, language)]
    .filter((line) => line !== undefined)
    .join('\n');
}

type OtherFinding = MistakeFinding | FormFinding | UnexplainedFinding | NotYetFinding;

function ownOfPython(finding: OtherFinding, { python }: GraderWords): string | undefined {
  if (finding.kind === 'mistake') return python.mistakes[finding.mistake];
  return finding.kind === 'form' ? python.forms[finding.mistake] : undefined;
}

const spelledForPython = (sentence: string, { python }: GraderWords): string =>
  python.spellings.reduce((text, [pattern, spelled]) => text.replaceAll(pattern, spelled), sentence);

function sentenceFor(finding: OtherFinding, words: GraderWords): string {
  switch (finding.kind) {
    case 'mistake':
      return mistakeSentence(finding, words);
    case 'form':
      return words.forms[finding.mistake](finding);
    case 'unexplained':
      return unexplainedSentence(finding, words);
    case 'notYet':
      return words.notYet(stepNumbers[finding.step], words.steps[finding.step]);
  }
}

function mistakeSentence({ mistake, blocks, computedAs }: MistakeFinding, words: GraderWords): string {
  const names = blocks.map((block) => `${block}grad`);
  return words.join([
    words.mistakes[mistake],
    ...(names.length > 0 && names.length < 4 ? [words.inBlocks(names)] : []),
    ...(computedAs === undefined ? [] : [words.rightIn(computedAs)]),
  ]);
}

function unexplainedSentence({ step, quantity }: UnexplainedFinding, words: GraderWords): string {
  return words.join([
    words.unexplained(stepNumbers[step], words.steps[step]),
    ...(quantity === undefined ? [] : [words.noVariableHolds(quantity)]),
    words.noKnownMistake,
  ]);
}

function failureSentences(
  { mistake, failure, network }: FailureFinding,
  language: Language,
  words: GraderWords,
): readonly string[] {
  const { explanation, suggestion, operands = [] } = failure;
  const known = operands.filter(({ source }) => source !== '');
  const meaning =
    (language === 'python' ? words.python.failures[mistake] : undefined) ?? words.failures[mistake];
  return [
    network === undefined ? undefined : words.onNetwork(network),
    known.length > 0 ? words.sizes(known.map(({ source, dims }) => [source, sizeText(dims)])) : undefined,
    explanation === undefined ? meaning : words.explanation(explanation),
    suggestion ? words.didYouMean(suggestion) : undefined,
  ].filter((sentence) => sentence !== undefined);
}

/** A remark as a sentence. */
export function remarkSentence(remark: Remark, spoken: SpokenLanguage = 'en'): string {
  const words = wordsIn[spoken];
  return remark.kind === 'note' ? words.explanation(remark.note.message) : words.remarks[remark.kind];
}
