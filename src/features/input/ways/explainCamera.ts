/** Why there is no picture from the camera, and what would work instead. */
export function explainCamera(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'The camera was not allowed, and that is fine: choose or drop a photograph instead. The browser’s settings for this page allow it again.';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'No camera was found. Choose or drop a photograph instead.';
    case 'NotReadableError':
    case 'AbortError':
      return 'The camera is in use by another program. Close that, or choose a photograph instead.';
    default:
      // Without https there is no navigator.mediaDevices at all.
      return 'This browser gives the page no camera. Choose or drop a photograph instead.';
  }
}
