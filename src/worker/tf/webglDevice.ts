/** A WebGL 2 context on a canvas of its own; null where there is none. Needs no tfjs. */
export function createWebGl2Context(): WebGL2RenderingContext | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  return new OffscreenCanvas(300, 150).getContext('webgl2', {
    alpha: false,
    antialias: false,
    premultipliedAlpha: false,
    preserveDrawingBuffer: false,
    depth: false,
    stencil: false,
  });
}

/** What draws behind WebGL. */
export interface WebGlDevice {
  /** As the driver names itself, e.g. "ANGLE (Intel, …)"; empty when the browser hides it. */
  readonly renderer: string;
  /** Whether it can render into float32 textures; else it computes in float16, with three digits. */
  readonly rendersFloat32: boolean;
}

/** Null when there is no WebGL 2. */
export function describeWebGlDevice(): WebGlDevice | null {
  const gl = createWebGl2Context();
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
  const rendersFloat32 = gl.getExtension('EXT_color_buffer_float') !== null && canRenderFloat32(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { renderer, rendersFloat32 };
}

function canRenderFloat32(gl: WebGL2RenderingContext): boolean {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, 1, 1, 0, gl.RGBA, gl.FLOAT, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  return gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
}

/** The software renderer's name, or null for hardware. */
export function softwareRenderer(renderer: string): string | null {
  const named = /swiftshader|llvmpipe|softpipe|(?:microsoft )?basic render(?: driver)?/i.exec(renderer);
  if (named) return named[0];
  return /software/i.test(renderer) ? renderer : null;
}
