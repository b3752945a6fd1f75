import type { WaysWords } from '../../../words/en/ways.ts';

export type CameraProblem = keyof WaysWords['camera']['problems'];

/** Why there is no picture from the camera. @param error what `getUserMedia` threw */
export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'notAllowed';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'notFound';
    case 'NotReadableError':
    case 'AbortError':
      return 'inUse';
    default:
      // Without https there is no navigator.mediaDevices at all.
      return 'notOffered';
  }
}
