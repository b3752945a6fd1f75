/** A field of a table; undefined is left empty. */
export type CsvField = string | number | boolean | undefined;

/**
 * A table as a CSV file (RFC 4180): fields parted by commas, numbers with a decimal point and all their digits, and quotes around
 * text that holds a comma, a quote or a line break.
 */
export function writeCsv(rows: readonly (readonly CsvField[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(field: CsvField): string {
  const text = field === undefined ? '' : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
