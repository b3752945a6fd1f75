import { type MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { engine, env } from '@tensorflow/tfjs-core';
import { createWebGl2Context } from '../webglDevice.ts';

/** Bytes of unused textures that are kept for reuse; beyond it they are given back, else every old shape would stay. */
const keptTextureBytes = 256 * 2 ** 20;

/** @throws Error when there is no WebGL 2 */
export function prepare(): void {
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', keptTextureBytes);
  // tfjs wants a canvas element in Safari and finds none in a worker (tfjs #7803), so it is given a context.
  if (!('document' in globalThis)) {
    const context = createWebGl2Context();
    if (!context) throw new Error('There is no WebGL 2 in this browser.');
    setWebGLContext(2, context as unknown as WebGLRenderingContext);
  }
}

/** Whether the graphics processor was taken away. tfjs does not notice: it reads zeros for ever. */
export function isLost(): boolean {
  return running()?.gpgpu.gl.isContextLost() ?? false;
}

const running = (): MathBackendWebGL | undefined =>
  engine().registry['webgl'] as MathBackendWebGL | undefined;
