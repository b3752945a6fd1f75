import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { answersAsText } from './notebook/answersAsText.ts';
import { useAnswers, useRoom } from './room.ts';
import styles from './SaveAnswers.module.css';
import type { CourseTexts } from './useTexts.ts';

/** Saves what the reader has answered, under a name, as a file to hand in. */
export function SaveAnswers({ texts }: { readonly texts: CourseTexts }) {
  const { words } = useRoom();
  const answers = useAnswers();
  const [name, setName] = useState('');
  const none = Object.keys(answers).length === 0;
  const save = (): void => {
    const content = answersAsText(answers, texts, words, name.trim());
    saveFile(new Blob([content], { type: 'text/plain;charset=utf-8' }), 'sparse-autoencoder-answers.txt');
  };
  return (
    <section className={styles.save}>
      <h3 className={styles.title}>{words.answers}</h3>
      <p>{words.keptHere}</p>
      <div className={styles.row}>
        <label className={styles.name}>
          {words.yourName}
          <input
            value={name}
            maxLength={100}
            autoComplete="name"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <Button blocked={none ? words.nothingToSave : undefined} onClick={save}>
          {words.saveAnswers}
        </Button>
      </div>
    </section>
  );
}
