import { createFormat } from '../../format/format.ts';

export const format = createFormat('en');
