import type { ControlWords } from '../en/controls.ts';
import { format } from './format.ts';

export const controls: ControlWords = {
  named: (name, symbol) => `${name} ${symbol}`,
  exactValue: (label) => `${label}，精确值`,
  notANumber: (typed, name, value) => `“${typed}”不是数字。${name} 仍为 ${value}。`,
  outOfRange: (name, { least, most, orZero }, value) =>
    `${name} 必须在 ${least} 与 ${most} 之间${orZero ? '，或者为 0' : ''}。已设为 ${value}。`,
  restore: {
    course: {
      label: (name, value) => `${name}：恢复课程的值 ${value}`,
      hint: (value) => `恢复课程的值 ${value}。`,
    },
    suggested: {
      label: (name, value) => `${name}：恢复建议的值 ${value}`,
      hint: (value) => `恢复建议的值 ${value}。`,
    },
  },
  dismiss: '关闭这条消息',
  savePicture: {
    png: '保存 PNG',
    svg: '保存 SVG',
    ownPixels: '1×（原始像素）',
    zoom: (times) => `${times}×（每个像素放大为 ${format.integer(times)} 像素）`,
    failed: '浏览器无法生成这幅图像。请选择较小的尺寸。',
    problems: {
      tooLarge: ({ zoom, width, height, largestZoom }) => {
        const size = `放大 ${format.integer(zoom)} 倍后，图像将有 ${width}×${height} 像素，超出了浏览器能绘制的范围。`;
        if (largestZoom < 1) return `${size}它在任何尺寸下都太大。`;
        return largestZoom === 1
          ? `${size}请不放大直接保存。`
          : `${size}请最多放大 ${format.integer(largestZoom)} 倍。`;
      },
    },
  },
};
