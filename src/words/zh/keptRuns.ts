import { formatMeasured } from '../../format/number.ts';
import type { KeptRunsWords } from '../en/keptRuns.ts';
import { format } from './format.ts';
import { timeLine } from './timeLine.ts';

export const keptRunsGroup: KeptRunsWords = {
  timeLine,
  keptRuns: {
    name: '保存的训练',
    sentence: '保存在这个浏览器里的训练，以及会话文件。',
    none: '还没有保存任何训练。开始训练后会自动保存。',
    taken: (count, bytes) =>
      `这个浏览器里保存了 ${format.integer(count)} 次训练，共 ${format.bytes(bytes)}。空间不够时，较早的训练会让位给新的，固定的除外。`,
    title: (source, inColour, hiddenSize, iteration) =>
      `${inColour ? '彩色' : ''}${source}，${format.integer(hiddenSize)} 个隐藏单元，第 ${format.integer(iteration)} 次迭代`,
    facts: (cost, savedAt, bytes) =>
      `代价 ${formatMeasured(cost)} · ${format.dateTime(savedAt)} · ${format.bytes(bytes)}`,
    shown: '正在显示',
    open: '打开',
    openRun: (title) => `打开：${title}`,
    pin: (title) => `固定：${title}`,
    pinSentence: '固定的训练不会为了给新的训练腾出空间而被删除。',
    remove: (title) => `删除：${title}`,
    removed: '已删除这次训练。',
    undo: '撤销',
    setAside: {
      newer: '由更新版本的页面保存的一次训练。',
      damaged: '无法读取的一次训练。',
    },
    removeAside: '删除无法读取的训练',
    fileSentence: '浏览器可能会删除它保存的内容。会话文件包含您的训练、最近的竞赛、打开的图片、代码和答案。',
    saveSession: '保存会话文件',
    openSession: '打开会话文件',
    opened: (count, left) =>
      left === 0
        ? `已打开 ${format.integer(count)} 次训练。`
        : `已打开 ${format.integer(count)} 次训练。文件中有 ${format.integer(left)} 个部分无法读取。`,
    openedRace: {
      added: '文件中的竞赛在“比较”页面的“竞赛”中。',
      leftOut: '没有加入文件中的竞赛，因为这里已有一组。请先清除这一组，再打开该文件。',
    },
    refused: {
      unreadable: '浏览器无法读取这个文件。它已被移动或更改，或者太大。请重新选择。',
      notASession: '这不是本页面的会话文件。会话文件在这里保存，以 .json 结尾。',
      newer: '这个会话文件由更新版本的页面保存。请重新载入页面，以使用新版本。',
      damaged: '这个会话文件已损坏。没有做任何更改。',
    },
    otherTexts: '文件中的代码或答案与这个浏览器里的不同。',
    takeTexts: '使用文件中的',
    keepTexts: '保留我的',
    removeAll: '全部删除',
    reallyAll: '删除所有保存的训练和图片吗？此操作无法撤销。',
    keepThem: '保留',
    retry: '再试一次',
    elsewhere: '由另一个标签页负责保存。在它关闭之前，这个标签页不保存。',
    offered: (iteration) => `您上一次的训练已保存，停在第 ${format.integer(iteration)} 次迭代。`,
    goOn: '回到这次训练',
    troubles: {
      blocked:
        '浏览器不允许本页面在这里保存内容。训练会继续，但关闭页面后就会丢失。您可以把它保存为会话文件。',
      full: '浏览器的存储空间已满。训练会继续，但不会保存。请删除不再需要的训练，或保存一个会话文件。',
      lost: '与浏览器存储的连接中断了。训练会继续，但目前不会保存。',
      differs: '保存后读回的内容与写入的不一致。训练会继续。为保险起见，请保存一个会话文件。',
      newerPage: '这个浏览器里已打开过本页面的更新版本，当前版本不再保存。重新载入即可使用新版本。',
      olderPage: '另一个标签页里是本页面的旧版本。请关闭或重新载入它，这样才能保存您的训练。',
    },
    remarks: {
      newer: () => '您上一次的训练由更新版本的页面保存，当前版本无法读取。它仍然保留着。',
      damaged: () => '您上一次的训练无法读取。它已被放在一边，其他内容没有丢失。',
      picturesMissing: () => '这次训练所用的图片已不在这里。请先打开同样的图片，然后再打开这次训练。',
      forgotten: ({ iteration }) =>
        `训练停在第 ${format.integer(iteration)} 次迭代，所有权重都在。优化方法没有保留它记住的内容，重新开始记忆，因此接下来的迭代可能略有不同。`,
    },
  },
};
