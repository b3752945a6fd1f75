import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Notice } from '../ui/Notice.tsx';
import { say } from '../words/sayings.ts';
import { useWords } from '../words/useWords.ts';
import { usePage } from './page.ts';

/** What could not be used of the address, until it is dismissed. */
export function AddressProblems() {
  const { notice, announcement } = usePage();
  const problems = useStore(notice, (state) => state.problems);
  const { address } = useWords('panels');
  const text =
    problems.length === 0
      ? undefined
      : address.text(problems.map((problem) => say(address.problems, problem)));
  useEffect(() => {
    if (text !== undefined) announcement.setState({ sentence: text });
  }, [announcement, text]);
  if (text === undefined) return null;
  return (
    <Notice kind="info" onDismiss={() => notice.setState({ problems: [] })}>
      <p>{text}</p>
    </Notice>
  );
}
