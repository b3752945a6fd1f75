import type { ReadingSettingNames } from '../en/readingSettings.ts';

export const readingSettings: ReadingSettingNames = {
  hiddenSize: '隐藏单元数',
  rho: '目标激活度 ρ',
  rhoHat: '平均激活度 ρ̂',
  inputAngle: '输入的角度（度）',
  inputLength: '输入的长度',
  tries: '随机输入的个数',
  contrast: '第一个图像块的对比度',
  firstAngle: '第一个图像块的角度（度）',
  patches: '图像块数',
  epsilon: 'EPSILON',
  learningRate: '学习率',
  patchCount: '图像块数',
  lbfgsMemory: 'L-BFGS 记住的对数',
};
