/** What the file dialogue offers; whatever is dropped is tried, and refused with a sentence if it is no picture. */
export const pictureTypes = 'image/*,.mat';
