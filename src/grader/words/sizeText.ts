/** `9×5` */
export const sizeText = (dims: readonly number[] | undefined): string => (dims ?? []).join('×');
