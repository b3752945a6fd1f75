/** Where the header has room for icons, but not for the words beside them (as in Header.module.css). */
export const headerIsNarrow = '(max-width:68.6875em)';
