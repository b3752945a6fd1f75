import { type CodeLanguage, codeLanguages, type OtherFile } from '../../exercise/messages.ts';
import { languageFacts } from './codeLanguages.ts';

/** What is written: the cost function, or one of the course's two smaller files. */
export const assignmentNames = ['cost', 'sampleIMAGES', 'computeNumericalGradient'] as const;
export type AssignmentName = (typeof assignmentNames)[number];

export interface Assignment {
  readonly name: AssignmentName;
  readonly language: CodeLanguage;
  readonly functionName: string;
  /** Its file. */
  readonly mainFile: string;
  /** Where the code is kept in localStorage. */
  readonly key: string;
}

export function assignmentOf(language: CodeLanguage, name: AssignmentName): Assignment {
  const { functionName, mainFile, key } = languageFacts[language];
  if (name === 'cost') return { name, language, functionName, mainFile, key };
  const called = otherFunctions[language][name];
  return {
    name,
    language,
    functionName: called,
    mainFile: `${called}${languageFacts[language].extension}`,
    key: language === 'octave' ? `exercise.${name}` : `exercise.${language}.${name}`,
  };
}

/** The functions of the smaller files as each language spells them. */
const otherFunctions: Readonly<Record<CodeLanguage, Readonly<Record<OtherFile, string>>>> = {
  octave: { sampleIMAGES: 'sampleIMAGES', computeNumericalGradient: 'computeNumericalGradient' },
  python: { sampleIMAGES: 'sample_images', computeNumericalGradient: 'compute_numerical_gradient' },
};

const mainFiles: readonly string[] = codeLanguages.flatMap((language) =>
  assignmentNames.map((name) => assignmentOf(language, name).mainFile),
);

/** Whether this is the file of one of the assignments. */
export const isMainFile = (name: string): boolean => mainFiles.includes(name);
