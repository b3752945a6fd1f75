import { useEffect } from 'react';
import { useStore } from 'zustand';
import { problemSentence } from '../address/sentence.ts';
import { Notice } from '../ui/Notice.tsx';
import { usePage } from './page.ts';

/** What could not be used of the address, as a sentence, until it is dismissed. */
export function AddressProblems() {
  const { notice, announcement } = usePage();
  const sentence = useStore(notice, ({ problems }) => problemSentence(problems));
  useEffect(() => {
    if (sentence !== undefined) announcement.setState({ sentence });
  }, [announcement, sentence]);
  if (sentence === undefined) return null;
  return (
    <Notice kind="info" onDismiss={() => notice.setState({ problems: [] })}>
      <p>{sentence}</p>
    </Notice>
  );
}
