import type { BlockName } from '../../core/autoencoder/blocks.ts';
import { blockNames } from '../../core/autoencoder/blocks.ts';
import type { CostGrade } from '../findings.ts';
import { stepNumbers } from '../mistakeNames.ts';
import type { Language } from '../student/studentProgram.ts';
import { sentenceOf } from '../words/findingWords.ts';

/** A grade as one line of `npm run grade`. Numbers that JSON cannot hold are strings. */
export interface Verdict {
  readonly file: string;
  readonly language: Language;
  readonly status: CostGrade['status'];
  readonly cost: { readonly value: number | string; readonly relativeError: number | string } | null;
  /** ‖x − y‖ / ‖x + y‖ */
  readonly blocks: Readonly<Record<BlockName, number | string>> | null;
  readonly firstWrongStep: string | null;
  readonly line: number | null;
  readonly mistake: string | null;
  readonly message: string | null;
}

const inJson = (value: number): number | string => (Number.isFinite(value) ? value : String(value));

export function verdictOf(file: string, language: Language, grade: CostGrade): Verdict {
  const [finding] = grade.findings;
  const step = finding?.step ?? grade.steps.find(({ status }) => status !== 'right')?.step;
  const { cost, blocks, status } = grade;
  return {
    file,
    language,
    status,
    cost: cost ? { value: inJson(cost.value), relativeError: inJson(cost.relativeError) } : null,
    blocks: blocks
      ? (Object.fromEntries(
          blockNames.map((name) => [name, inJson(blocks[name].symmetric)]),
        ) as Verdict['blocks'])
      : null,
    firstWrongStep: finding && step ? stepNumbers[step] : null,
    line: finding?.place?.line ?? null,
    mistake: finding === undefined ? null : 'mistake' in finding ? finding.mistake : finding.kind,
    message: finding === undefined ? null : sentenceOf(finding, language),
  };
}
