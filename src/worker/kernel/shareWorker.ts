import { openOnce } from '../openOnce.ts';
import { createShareDoor } from './shareDoor.ts';

declare const self: DedicatedWorkerGlobalScope;

openOnce(self);

const door = createShareDoor((answer, transfer) => self.postMessage(answer, transfer));

self.onmessage = ({ data }) => door(data);
