import { chooseBackend } from '../../../src/worker/tf/chooseBackend.ts';

/** Asks in a worker, where the page trains: there is no document, and WebGL draws on an OffscreenCanvas. */
self.onmessage = async ({ data }) => self.postMessage(await chooseBackend(data));
