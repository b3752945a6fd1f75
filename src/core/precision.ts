/** What numbers are kept and multiplied in. */
export type Precision = 'float32' | 'float64';
