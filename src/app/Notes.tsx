import { useMemo } from 'react';
import { useStore } from 'zustand';
import { formatAddress } from '../address/formatAddress.ts';
import { describeRun } from '../description/runDescription.ts';
import { openCodeRunner } from '../exercise/codeRunner.ts';
import { ReadingRoom } from '../features/reading/ReadingRoom.tsx';
import type { RoomParts } from '../features/reading/room.ts';
import { createSession } from '../session/createSession.ts';
import { createWorker } from '../trainer/createWorker.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { AddressNotice } from './AddressNotice.tsx';
import { createCodeWorker } from './createCodeWorker.ts';
import { settingsFor } from './notesSettings.ts';
import { usePage } from './page.ts';

/** The screen of the notes. Its figures train in sessions of their own; the visitor's run is left alone. */
export function Notes() {
  const { place } = usePage();
  const { path, step, embed } = useStore(place);
  const parts = useMemo<RoomParts>(
    () => ({
      openSession: (settings) => createSession({ createWorker, afterPaint, settings: settingsFor(settings) }),
      openRunner: () => openCodeRunner(createCodeWorker),
      playgroundLink: (settings) =>
        formatAddress({
          screen: 'playground',
          path: [],
          run: describeRun(settingsFor(settings)),
          view: {},
        }),
    }),
    [],
  );
  return (
    <>
      <AddressNotice />
      <ReadingRoom parts={parts} chapter={path[0]} step={step} embedded={embed !== undefined} />
    </>
  );
}
