import type { SavingWords } from '../en/saving.ts';

export const saving: SavingWords = {
  theta: { name: '保存 θ（NumPy）', sentence: '把 θ 保存为 NumPy 文件。' },
  patches: { name: '保存图像块', sentence: '把这次训练的全部图像块保存为 MATLAB 文件，每列一个。' },
  patchesNpy: {
    name: '保存图像块（NumPy）',
    sentence: '把这次训练的全部图像块保存为 NumPy 文件，每列一个。',
  },
  order: '图像块的像素按课程的顺序逐列保存。权重文件中还有 λ、ρ、β、种子和这次训练的描述。',
};
