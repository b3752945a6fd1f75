import { formatSetting } from '../../format/number.ts';
import type { TrainerWords } from '../en/trainer.ts';
import { isolate } from '../isolate.ts';
import { say } from '../sayings.ts';
import { dataProblems } from './dataProblems.ts';
import { engines } from './engines.ts';
import { format } from './format.ts';

const restart = '请按“再试一次”重新启动它。你的设置没有丢失。';

export const trainer: TrainerWords = {
  failures: {
    trainerSilent: ({ seconds }) => `训练程序已有 ${format.integer(seconds)} 秒没有响应。${restart}`,
    trainerBroke: ({ message }) => `训练程序停止了工作：“${message}”。${restart}`,
    trainerNotLoaded: () => `无法载入训练程序。请检查网络连接。${restart}`,
    trainerUnreadable: () => `无法读取来自训练程序的一条消息。${restart}`,
    outOfMemory: () =>
      '浏览器没有足够的内存来满足这些设置。请选择更少或更小的图像块、更少的隐藏单元，或关闭其他标签页，然后再试一次。',
    runTooLarge: ({ needed, limit, patches }) =>
      `这些设置大约需要 ${format.bytes(needed)} 内存，而一个网页能够使用的约为 ${format.bytes(limit)}。${
        patches === undefined
          ? '请选择较小的 L-BFGS 记忆、较小的图像块或较少的隐藏单元。'
          : `请选择不超过 ${format.integer(patches)} 个图像块，或较小的图像块，或较少的隐藏单元。`
      }`,
    noEngineLeft: ({ objections }) =>
      `这里没有可用的引擎，训练无法继续。${objections
        .map((objection) => say(engines.objections, objection))
        .join('')}权重没有丢失。${restart}`,
    costNotFinite: ({ iteration, learningRate, beta }) =>
      `第 ${format.integer(iteration)} 次迭代之后，代价不再是有限的数，因此训练已停止。这次迭代的权重已保留。${
        learningRate === undefined
          ? `请尝试小于 ${formatSetting(beta)} 的 β，或更接近 0.1 的 ρ，然后按“重置”。`
          : `学习率 α = ${formatSetting(learningRate)} 对这个代价来说太大。`
      }`,
    stopped: ({ iteration, message }) =>
      `引擎报告了错误，训练已停止：“${message}”。第 ${format.integer(iteration)} 次迭代的权重已保留。请再试一次，或选择另一个引擎。`,
    notStarted: ({ message }) => `无法开始训练：“${message}”。请再试一次，或选择其他设置、其他引擎。`,
    dataUnavailable: ({ problem }) => say(dataProblems, problem),
    picturesLost: ({ fileName }) =>
      fileName === undefined
        ? '无法再次读取图像。请重新打开它们。'
        : `无法再次读取“${isolate(fileName)}”。请重新打开图像。`,
  },
  trouble: {
    stopped: '这次训练已停止',
    loadAgain:
      '本页可能已有新版本。如果仍然无法显示，请重新载入本页。训练会保持现状，但你自己的图像需要重新打开。',
    quiet: '训练程序没有响应',
    quietAdvice: (iteration) =>
      `如果一直没有响应，它会被重新启动${iteration === undefined ? '' : `，训练将从第 ${format.integer(iteration)} 次迭代继续`}。`,
    wentBack: ({ from, to }) =>
      `训练程序被重新启动。训练从第 ${format.integer(from)} 次迭代退回到第 ${format.integer(to)} 次，即最后保留下来的一次。`,
    kept: (iteration) => `第 ${format.integer(iteration)} 次迭代的权重已保留，可以存为文件。`,
  },
  refusals: {
    cancelled: () => '已取消。',
    runOver: () => '这次训练已被另一次取代，它的权重已不存在。',
    trainerStopped: () => '训练程序在回答之前就被停止了。',
    trainerNotRunning: () => '训练程序没有运行。请按“再试一次”启动它。',
    noSuchPatch: ({ patch, count }) =>
      `没有第 ${format.integer(patch + 1)} 个图像块：这次训练有 ${format.integer(count)} 个图像块。`,
    noSuchPicture: ({ picture, count }) =>
      `没有第 ${format.integer(picture + 1)} 幅图像：这次训练有 ${format.integer(count)} 幅图像。`,
    noPictures: () => '这些图像块不是从图像中截取的，因此没有图像可以显示。',
    other: ({ message }) => `无法完成：“${message}”。`,
  },
};
