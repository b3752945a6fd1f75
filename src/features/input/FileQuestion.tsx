import { useId, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import type { FileAnswer, FileQuestion as Question } from '../../store/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './FileQuestion.module.css';
import { Asked, Readings } from './Readings.tsx';

interface FileQuestionProps {
  readonly onAnswer: (answer: FileAnswer) => void;
}

/** What the visitor is asked about a file before it is opened; until then everything stays as it was. */
export function FileQuestion({ onAnswer }: FileQuestionProps) {
  const lastOpened = useFiles((files) => files.lastOpened);
  const [done, setDone] = useState<typeof lastOpened>();
  const goTo = useGoTo();
  const question = lastOpened?.question;
  if (!question || done === lastOpened) return null;
  const leave = () => {
    setDone(lastOpened);
    goTo('input');
  };
  const answer = (given: Omit<FileAnswer, 'file'>) => {
    leave();
    onAnswer({ file: question.file, ...given });
  };
  switch (question.kind) {
    case 'reading':
      return (
        <Readings
          key={question.fileName}
          question={question}
          onAnswer={(reading) => answer({ reading })}
          onLeave={leave}
        />
      );
    case 'archive':
      return <Entries question={question} onAnswer={answer} onLeave={leave} />;
    case 'notFinite':
      return <NotFinite question={question} onAnswer={answer} onLeave={leave} />;
  }
}

interface AskedProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { kind: Kind }>;
  readonly onAnswer: (given: Omit<FileAnswer, 'file'>) => void;
  readonly onLeave: () => void;
}

/** The files of an archive to choose from. */
function Entries({ question, onAnswer, onLeave }: AskedProps<'archive'>) {
  const words = useWords('files').files.question;
  const group = useId();
  const { fileName, photographs, entries } = question;
  const choices = [
    ...(photographs > 0 ? [{ entry: '', label: words.photographs(photographs) }] : []),
    ...entries.map(({ name, size }) => ({ entry: name, label: words.entry(name, size) })),
  ];
  const [chosen, setChosen] = useState(choices[0]?.entry ?? '');
  return (
    <Asked labelledBy={`${group}-title`} onLeave={onLeave}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer({ entry: chosen });
        }}
      >
        <fieldset className={styles.choices}>
          <legend id={`${group}-title`} className={styles.title}>
            {words.archive(fileName)}
          </legend>
          {choices.map(({ entry, label }) => (
            <label key={entry} className={styles.entry}>
              <input type="radio" name={group} checked={entry === chosen} onChange={() => setChosen(entry)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <p className={styles.buttons}>
          <Button kind="primary" type="submit" hint={words.open.sentence}>
            {words.open.name}
          </Button>
          <Leave onLeave={onLeave} />
        </p>
      </form>
    </Asked>
  );
}

function NotFinite({ question, onAnswer, onLeave }: AskedProps<'notFinite'>) {
  const id = useId();
  const { fileName, array, nan, infinite, numbers } = question;
  const words = useWords('files').files.question;
  return (
    <Asked labelledBy={id} onLeave={onLeave}>
      <p id={id}>
        <b className={styles.title}>{words.notFinite(fileName)}</b>
        {words.howMany(array, nan, infinite, numbers)}
      </p>
      <p className={styles.buttons}>
        <Button
          kind="primary"
          hint={words.replace.sentence}
          onClick={() => onAnswer({ replaceNotFinite: true })}
        >
          {words.replace.name(nan + infinite)}
        </Button>
        <Leave onLeave={onLeave} />
      </p>
    </Asked>
  );
}

function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const { leave } = useWords('files').files.question;
  return (
    <Button kind="quiet" hint={leave.sentence} onClick={onLeave}>
      {leave.name}
    </Button>
  );
}
