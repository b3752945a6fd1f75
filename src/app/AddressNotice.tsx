import { Suspense } from 'react';
import { useStore } from 'zustand';
import { lazyPart } from '../ui/lazyPart.tsx';
import { usePage } from './page.ts';

const AddressProblems = lazyPart(() => import('./AddressProblems.tsx').then((room) => room.AddressProblems));

/** What could not be used of the address that was opened. Its sentences are loaded when there are any: a good link needs none. */
export function AddressNotice() {
  const { notice } = usePage();
  const any = useStore(notice, ({ problems }) => problems.length > 0);
  return any ? (
    <Suspense>
      <AddressProblems />
    </Suspense>
  ) : null;
}
