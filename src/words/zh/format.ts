import { createFormat } from '../../format/format.ts';
import { spaced } from './spacing.ts';

const plain = createFormat('zh-Hans');

/** Intl writes `4毫秒`; the sentences of the page have a space there. */
export const format = {
  ...plain,
  bytes: (size: number) => spaced(plain.bytes(size)),
  duration: (milliseconds: number) => spaced(plain.duration(milliseconds)),
  longTime: (milliseconds: number) => spaced(plain.longTime(milliseconds)),
};
