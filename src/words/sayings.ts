/** What a part without words reports: which sentence, and the values in it. Each part has a union of these. */
interface Report {
  readonly id: string;
}

/** For every report of a union, the sentence that says it. A report without its sentence is a compile error. */
export type Sayings<Reports extends Report> = {
  readonly [Id in Reports['id']]: (values: Extract<Reports, { readonly id: Id }>) => string;
};

/** The sentence for a report. */
export function say<Reports extends Report>(sayings: Sayings<Reports>, report: Reports): string {
  const sentence = sayings[report.id as Reports['id']] as (values: Reports) => string;
  return sentence(report);
}
