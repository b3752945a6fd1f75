import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import type { CompareActions, ListedRun } from './comparedRun.ts';
import styles from './RunList.module.css';

interface RunLabelFormProps {
  readonly run: ListedRun;
  readonly actions: CompareActions;
  onDone(): void;
}

/** Characters that a name and a note may have; the archive takes no more. */
const most = { name: 200, note: 2000 };

/** The visitor's own name for a run, and a note. */
export function RunLabelForm({ run, actions, onDone }: RunLabelFormProps) {
  const { list: words } = useWords('compare');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const name = String(written.get('name') ?? '').trim();
    const note = String(written.get('note') ?? '').trim();
    void actions.label(run.id, { name, note });
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <label>
        {words.name}
        <input ref={first} name="name" defaultValue={run.name} maxLength={most.name} autoComplete="off" />
      </label>
      <label>
        {words.note}
        <textarea name="note" rows={2} defaultValue={run.note} maxLength={most.note} />
      </label>
      <Button type="submit">{words.done}</Button>
    </form>
  );
}
