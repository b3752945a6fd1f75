/** Control characters, and those that turn the direction of text or end its isolation (UAX #9): nobody sees them. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** A name that the page did not choose, such as that of a file, with a sign in the place of each character that would act unseen. */
export const visible = (name: string): string => name.replace(unseen, '\ufffd');

/**
 * The same to be put into a sentence. It is enclosed in Unicode's marks of isolation (FSI … PDI, UAX #9), so that letters in it that run
 * from right to left cannot turn the rest of the sentence.
 */
export const isolate = (name: string): string => `\u2068${visible(name)}\u2069`;

const plain = /^[\x20-\x7e]*$/;

/** The same for names that are nearly always plain letters: marks around these would only hinder searching and copying. */
export const isolateUnlessPlain = (name: string): string => (plain.test(name) ? name : isolate(name));
