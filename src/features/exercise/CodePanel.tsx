import { type ReactNode, useRef } from 'react';
import type { CodeLanguage } from '../../exercise/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import { isMainFile } from './assignments.ts';
import { languageFacts } from './codeLanguages.ts';
import { Editor } from './Editor.tsx';
import styles from './Exercise.module.css';
import { FileList } from './FileList.tsx';
import type { Code } from './keptCode.ts';
import type { LineMark } from './lineMarks.ts';
import { languageOfFiles } from './openFiles.ts';
import type { useCheck } from './useCheck.ts';
import type { useCode } from './useCode.ts';
import type { useEditorPlace } from './useEditorPlace.ts';

interface CodePanelProps {
  readonly language: CodeLanguage;
  readonly own: ReturnType<typeof useCode>;
  /** Which of the files is in the editor. */
  readonly place: Pick<ReturnType<typeof useEditorPlace>, 'shown' | 'show' | 'editor'>;
  readonly marks: readonly LineMark[];
  readonly checker: Pick<ReturnType<typeof useCheck>, 'verdict' | 'check' | 'stop'>;
  /** Files of another language were opened. */
  readonly onOtherLanguage: (language: CodeLanguage, files: readonly File[]) => void;
  /** What the check says, below the editor. */
  readonly children: ReactNode;
}

/** Hands all files to the student, each as a download. */
export function saveCode(code: Code): void {
  for (const { name, text } of code) saveFile(new Blob([text], { type: 'text/plain' }), name);
}

/** The student's files in the editor, with what can be done to them. */
export function CodePanel(props: CodePanelProps) {
  const { language, own, marks, checker, children } = props;
  const { shown, show, editor } = props.place;
  const { check, stop } = checker;
  const checking = checker.verdict.type === 'checking';
  const { name, extension } = languageFacts[language];
  const { code: texts, together } = useWords('exercise');
  const picker = useRef<HTMLInputElement>(null);
  const { code } = own;
  const file = code[shown] ?? code[0];
  const open = (files: readonly File[]): void => {
    const theirs = languageOfFiles(files) ?? language;
    show(0);
    if (files.length > 0 && theirs !== language) props.onOtherLanguage(theirs, files);
    else void own.open(files);
  };
  const notes = [
    texts.keys,
    ...(language === 'python' ? [texts.subset] : []),
    ...(isMainFile(file.name) ? [] : [texts.helper]),
  ];
  return (
    <Panel
      title={name}
      aside={
        <div className={styles.tools}>
          <Button onClick={() => picker.current?.click()}>{texts.open(extension)}</Button>
          <Button onClick={() => saveCode(code)}>{texts.save(extension)}</Button>
          <Button onClick={own.reset}>{texts.startOver}</Button>
          <Button kind="primary" onClick={checking ? stop : check}>
            {checking ? texts.stopCheck : texts.check}
          </Button>
        </div>
      }
    >
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".m,.py"
        multiple
        aria-label={texts.openFiles(extension)}
        tabIndex={-1}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          open(files);
        }}
      />
      <CodeNotices own={own} onUndone={() => editor.current?.focus()} />
      {code.length > 1 && <FileList files={code} shown={shown} onShow={show} onRemove={own.remove} />}
      <Editor
        key={file.name}
        language={language}
        label={texts.editor(file.name)}
        phrases={texts.editorPhrases}
        text={file.text}
        marks={marks}
        history={own.history(file.name)}
        onChange={(text) => own.edit(shown, text)}
        onCheck={check}
        handle={editor}
      />
      <p className={styles.muted}>{together(notes)}</p>
      {children}
    </Panel>
  );
}

interface CodeNoticesProps {
  readonly own: ReturnType<typeof useCode>;
  readonly onUndone: () => void;
}

/** Why files could not be opened, and what was replaced and can be taken back. */
function CodeNotices({ own, onUndone }: CodeNoticesProps) {
  const { code: texts } = useWords('exercise');
  return (
    <>
      {own.complaint && (
        <Notice kind="error" onDismiss={own.dismiss}>
          {say(texts.problems, own.complaint)}
        </Notice>
      )}
      {own.replaced && (
        <Notice kind="info" onDismiss={own.dismiss}>
          <span className={styles.replaced}>
            {say(texts.changes, own.replaced.change)}{' '}
            <Button
              onClick={() => {
                own.undo();
                onUndone();
              }}
            >
              {texts.undo}
            </Button>
          </span>
        </Notice>
      )}
    </>
  );
}
