import type { PictureNameWords } from '../en/pictureNames.ts';
import { format } from './format.ts';

export const pictureNames: PictureNameWords = {
  scene: (number) => `场景 ${format.integer(number)}`,
  picture: (number) => `图像 ${format.integer(number)}`,
  inFile: (name, number) => `${name}，第 ${format.integer(number)} 幅`,
};
