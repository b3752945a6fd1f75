/** Beyond these a number is not written digit by digit. */
const writtenOut = 1e15;

/**
 * A number with the digits before its point in groups of three: `400`, `10,000`, `1,234.5`. As the browser's own formatter
 * writes it, which takes ten milliseconds to start, just when the page does.
 */
export function formatGrouped(value: number): string {
  if (!(Math.abs(value) < writtenOut)) return value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
  const [whole = '', fraction] = String(value).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/**
 * A setting as people write it: `0`, `1e-4`, `0.01`, `3`, `10,000`. At most six significant digits;
 * below 0.01 with an exponent, as λ and ρ are written in the course.
 */
export function formatSetting(value: number): string {
  const rounded = Number(value.toPrecision(6));
  if (rounded === 0) return '0';
  if (Math.abs(rounded) < 0.01) return rounded.toExponential();
  return formatGrouped(rounded);
}

/**
 * A measured number with four significant digits: `0.4465`, `54.65`, `318.7`, `3.910e-4`, `1.235e4`.
 * At most nine characters, so that a column of `9ch` never moves.
 */
export function formatMeasured(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const rounded = Math.abs(Number(value.toPrecision(4)));
  const text =
    rounded < 1e-3 || rounded >= 1e4 ? value.toExponential(3).replace('e+', 'e') : value.toPrecision(4);
  return text.replace(/^-/, '−');
}

/** A number in a sentence, with at most two significant digits: `0.43`, `54`, `1e-4`. */
export const formatBrief = (value: number): string => formatSetting(Number(value.toPrecision(2)));

/** Iterations per second: one decimal below ten, whole above. */
export function formatRate(rate: number): string {
  return rate < 9.95 ? rate.toFixed(1) : formatGrouped(Math.round(rate));
}

const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const written = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number somebody typed, or undefined if it is none. Takes `1e-4`, `0.01`, `0,01` (decimal comma),
 * `10,000` and `10 000` (groups of three), and a true minus sign. `1,500` reads as 1500.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f_]/g, '').replaceAll('−', '-');
  const point = grouped.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  if (!written.test(point)) return undefined;
  const value = Number(point);
  return Number.isFinite(value) ? value : undefined;
}
