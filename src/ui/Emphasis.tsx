/** A sentence of the words in which `*…*` marks what stands out. */
export function Emphasis({ text }: { readonly text: string }) {
  return text.split('*').map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence
      <b key={place}>{part}</b>
    ) : (
      part
    ),
  );
}
