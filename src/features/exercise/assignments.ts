import type { CodeLanguage, OtherFile } from '../../exercise/messages.ts';
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
  return name === 'cost'
    ? { name, language, functionName, mainFile, key }
    : { name, language, functionName: name, mainFile: fileOf(name), key: `exercise.${name}` };
}

const fileOf = (name: OtherFile): string => `${name}.m`;

const mainFiles: readonly string[] = [
  ...Object.values(languageFacts).map(({ mainFile }) => mainFile),
  fileOf('sampleIMAGES'),
  fileOf('computeNumericalGradient'),
];

/** Whether this is the file of one of the assignments. */
export const isMainFile = (name: string): boolean => mainFiles.includes(name);
