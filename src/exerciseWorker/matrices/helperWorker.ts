import { openOnce } from '../../worker/openOnce.ts';
import { type HelperStart, helpWith } from './helpWith.ts';

declare const self: DedicatedWorkerGlobalScope;

openOnce(self);

self.onmessage = ({ data }: MessageEvent<HelperStart>) => void helpWith(data);
