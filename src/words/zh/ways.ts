import type { WaysWords } from '../en/ways.ts';
import { format } from './format.ts';

export const ways: WaysWords = {
  camera: {
    none: '没有相机',
    view: '相机画面',
    take: { name: '拍照', sentence: '拍下相机显示的画面，并用它训练。' },
    starting: '相机正在启动。如果浏览器询问，请允许。',
    close: { name: '关闭', sentence: '关掉相机。' },
    problems: {
      notAllowed:
        '没有获得使用相机的许可。你可以选择或拖放一张照片。要使用相机，请在浏览器对本页的设置中允许。',
      notFound: '没有找到相机。请选择或拖放一张照片。',
      inUse: '另一个程序正在使用相机。请关闭那个程序，或选择一张照片。',
      notOffered: '这个浏览器不允许本页使用相机。请选择或拖放一张照片。',
      noPicture: '相机没有给出画面。请再试一次，或选择一张照片。',
    },
  },
  drawing: {
    pen: {
      name: '画笔',
      sentence: '画笔线条的粗细。画纸有 512×512 像素。',
      fine: '细',
      medium: '中',
      broad: '粗',
    },
    sheet: '画纸：用方向键移动画笔，用空格键落笔与提笔',
    position: ({ down, left, top, strokes }) =>
      `画笔${down ? '已落下' : '已提起'}，距左边 ${format.percent(left)}，距上边 ${format.percent(top)}。共 ${format.integer(strokes)} 笔。`,
    keyboard: '使用键盘时，方向键移动画笔，空格键落笔或提笔。也可以改为从文件打开图像。',
    nothing: '还没有画任何东西。',
    add: { name: '加入这幅画', sentence: '用这幅画训练。' },
    undo: { name: '撤销上一笔', sentence: '撤销上一笔。' },
    clear: { name: '清空画纸', sentence: '清空画纸。' },
    close: { name: '关闭', sentence: '关闭画纸，不保留这幅画。' },
  },
};
