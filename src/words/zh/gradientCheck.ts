import type { GradientCheckWords } from '../en/gradientCheck.ts';

export const gradientCheck: GradientCheckWords = {
  withoutFloat32: (message) => `float32 内核无法在这里运行：“${message}”。`,
};
