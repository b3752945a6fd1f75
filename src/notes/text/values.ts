import { createFormat } from '../../format/format.ts';
import type { Span } from './spans.ts';

/** How a number is written. Digits are those after the decimal point, of the mantissa for `scientific`. */
export type NumberForm =
  | { readonly as: 'decimal'; readonly digits: number }
  | { readonly as: 'percent'; readonly digits: number }
  | { readonly as: 'scientific'; readonly digits: number };

/** A number that the text states, as it is printed. */
export interface StatedValue {
  readonly value: number;
  readonly form: NumberForm;
}

export type StatedValues = Readonly<Record<string, StatedValue>>;

/** What a chapter's `claims.ts` computes: the same numbers, unrounded. */
export type Claims<Values extends StatedValues> = { readonly [Id in keyof Values]: number };

export const decimal = (value: number, digits = 0): StatedValue => ({
  value,
  form: { as: 'decimal', digits },
});

/** @param value a share: 0.5 is written as 50 % */
export const percent = (value: number, digits = 0): StatedValue => ({
  value,
  form: { as: 'percent', digits },
});

export const scientific = (value: number, digits = 0): StatedValue => ({
  value,
  form: { as: 'scientific', digits },
});

/** Makes spans for a chapter's numbers, so that a name that does not exist is a compile error. */
export const spansFor =
  <Values extends StatedValues>(_values: Values) =>
  (id: keyof Values & string): Span => ({ kind: 'value', id });

/** The number as it is written in the text. @param language a BCP 47 tag */
export function formatValue({ value, form }: StatedValue, language: string): string {
  const { digits } = form;
  switch (form.as) {
    case 'decimal':
      return createFormat(language).decimal(value, digits);
    case 'percent':
      return createFormat(language).percent(value, digits);
    case 'scientific':
      return value.toExponential(digits).replace('e+', 'e');
  }
}
