import { type FormEvent, useEffect, useRef, useState } from 'react';
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
  const [name, setName] = useState(run.name);
  const [note, setNote] = useState(run.note);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void actions.label(run.id, { name: name.trim(), note: note.trim() });
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <label>
        {words.name}
        <input
          ref={first}
          value={name}
          maxLength={most.name}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        {words.note}
        <textarea
          rows={2}
          value={note}
          maxLength={most.note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <Button type="submit">{words.done}</Button>
    </form>
  );
}
