const marks = /[\u2066-\u2069]/g;

/**
 * A name that the page did not choose, such as that of a file, to be put into a sentence. It is enclosed in Unicode's marks of
 * isolation (FSI … PDI, UAX #9), so that letters and marks in it that run from right to left cannot turn the rest of the sentence.
 */
export const isolate = (name: string): string => `\u2068${name.replace(marks, '')}\u2069`;
