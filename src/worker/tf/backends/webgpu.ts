import '@tensorflow/tfjs-backend-webgpu';

/** Importing this has registered the backend where the browser has WebGPU; it needs nothing more. */
export function prepare(): void {}

/** A device that was taken away refuses to be read: the evaluation fails by itself. */
export const isLost = (): boolean => false;
