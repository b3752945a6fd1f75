import type { ScrubbableId } from '../../notes/structure/figures.ts';
import type { Language } from '../languages.ts';

/** What a setting inside a sentence is called, for screen readers. */
export const settingNames: Readonly<Record<Language, Readonly<Record<ScrubbableId, string>>>> = {
  en: {
    hiddenSize: 'Number of hidden units',
    rho: 'Target activation ρ',
    rhoHat: 'Mean activation ρ̂',
    inputAngle: 'Angle of the input in degrees',
    inputLength: 'Length of the input',
    tries: 'Number of random inputs',
    contrast: 'Contrast of the first patch',
    firstAngle: 'Angle of the first patch in degrees',
    patches: 'Number of patches',
    epsilon: 'EPSILON',
    learningRate: 'Learning rate',
    patchCount: 'Number of patches',
    lbfgsMemory: 'Pairs that L-BFGS remembers',
  },
  'zh-Hans': {
    hiddenSize: '隐藏单元数',
    rho: '稀疏性参数 ρ',
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
  },
};
