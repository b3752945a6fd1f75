/** The panel that checks the gradient. */
export const gradientCheck = {
  withoutFloat32: (message: string) => `The float32 kernel cannot run here: “${message}”.`,
};

export type GradientCheckWords = typeof gradientCheck;
