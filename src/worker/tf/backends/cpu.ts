import '@tensorflow/tfjs-backend-cpu';

/** Importing this has registered the backend; it needs nothing more. */
export function prepare(): void {}
