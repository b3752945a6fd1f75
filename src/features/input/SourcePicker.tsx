import { thumbnails } from 'virtual:thumbnails';
import { Download, ImagePlus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { tabAfterKey } from '../../ui/tabAfterKey.ts';
import { useHint } from '../../ui/useHint.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { SourcesWords } from '../../words/en/sources.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './SourcePicker.module.css';

export type SourceName = keyof SourcesWords;

/**
 * In the order of the buttons: the scenes, their two controls, sources with known features, and the visitor's
 * pictures.
 */
const order: readonly SourceName[] = ['scenes', 'scrambled', 'pinkNoise', 'bars', 'digits', 'mnist', 'files'];
const pictureOf: Readonly<Partial<Record<SourceName, string>>> = thumbnails;

interface SourcePickerProps {
  readonly value: SourceName;
  readonly onChange: (source: SourceName) => void;
}

/**
 * Where the patches come from: native radio buttons behind pictures of what each source gives. The arrow keys only walk, for
 * another source is another run: Enter or the space bar chooses.
 */
export function SourcePicker({ value, onChange }: SourcePickerProps) {
  const { notation, sources } = useWords('page');
  const group = useId();
  const { id, anchorProps, controlProps, tooltip } = useHint(notation.source.sentence);
  const { ref, ...pointer } = anchorProps;
  const walk = (event: KeyboardEvent<HTMLInputElement>, from: SourceName): void => {
    if (event.key === 'Enter') onChange(from);
    const key = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }[event.key] ?? event.key;
    const next = tabAfterKey(key, order.indexOf(from), order.length);
    if (next === undefined) return;
    event.preventDefault();
    const group = event.currentTarget.closest('fieldset');
    group?.querySelector<HTMLElement>(`[value=${order[next]}]`)?.focus();
  };
  return (
    <fieldset
      ref={ref as RefObject<HTMLFieldSetElement | null>}
      className={styles.sources}
      aria-describedby={id}
      {...pointer}
    >
      <legend className={styles.legend}>
        <VisuallyHidden>{notation.source.name}</VisuallyHidden>
      </legend>
      <div className={styles.options}>
        {order.map((source) => (
          <label key={source} className={styles.option} data-wide={source === 'files'}>
            <input
              type="radio"
              name={group}
              value={source}
              checked={source === value}
              onChange={() => onChange(source)}
              {...controlProps}
              onKeyDown={(event) => {
                controlProps.onKeyDown(event);
                walk(event, source);
              }}
            />
            <span className={styles.face}>
              <Thumbnail source={source} />
              <span className={styles.name}>{sources[source].name}</span>
            </span>
          </label>
        ))}
      </div>
      {tooltip}
    </fieldset>
  );
}

/** The built-in sources show examples; the others show how to get their pictures. */
function Thumbnail({ source }: { readonly source: SourceName }) {
  const address = pictureOf[source];
  if (address !== undefined) {
    return <img className={styles.picture} src={address} alt="" width={84} height={56} draggable={false} />;
  }
  const Icon = source === 'mnist' ? Download : ImagePlus;
  return (
    <span className={styles.picture}>
      <Icon aria-hidden />
    </span>
  );
}
