import '@tensorflow/tfjs-backend-cpu';

/** Importing this has registered the backend; it needs nothing more. */
export function prepare(): void {}

/** It runs in this worker's own memory: nobody takes it away. */
export const isLost = (): boolean => false;
