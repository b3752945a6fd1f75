import styles from './Unbroken.module.css';

const withExponent = /(\d[\d.]*e-\d+)/;

/** A sentence whose numbers with an exponent, such as `1e-4`, are not parted at the end of a line: browsers would after the hyphen. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(withExponent).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence
      <span key={place} className={styles.number}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
