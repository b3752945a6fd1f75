import type { EngineFault } from '../../protocol/engineReports.ts';
import type { BackendName } from '../../protocol/settings.ts';
import type { EngineWords } from '../en/engines.ts';
import { type Sayings, say } from '../sayings.ts';
import { format } from './format.ts';

const names: Readonly<Record<BackendName, string>> = {
  webgl: 'WebGL',
  webgpu: 'WebGPU',
  simd: 'SIMD 内核',
  simd64: 'float64 SIMD 内核',
  wasm: 'WebAssembly',
  cpu: '纯 JavaScript',
};

const faults: Sayings<EngineFault> = {
  notFinite: () => '它的代价不是有限的数',
  otherModel: () => '它不能计算这种网络',
  silent: ({ seconds }) => `${format.integer(seconds)} 秒内没有响应`,
  reported: ({ message }) => `“${message}”`,
};

const passed: Readonly<Record<BackendName, string>> = {
  webgl: 'WebGL 使用这台计算机的图形处理器，并通过了与 float64 的对照检查。',
  webgpu: 'WebGPU 使用这台计算机的图形处理器，并通过了与 float64 的对照检查。',
  simd: '在这里，SIMD 内核是通过 float64 对照检查的最快的引擎。',
  simd64: 'float64 SIMD 内核与参考实现同样精确。',
  wasm: '在这里，WebAssembly 是通过 float64 对照检查的最快的引擎。',
  cpu: '纯 JavaScript 很慢，但在哪里都能用。这里没有更快的引擎可用。',
};

export const engines: EngineWords = {
  objections: {
    notOffered: ({ backend }) =>
      `这个浏览器不在 Worker 中提供 ${backend === 'webgl' ? 'WebGL 2' : 'WebGPU'}，而本页在 Worker 中训练。`,
    inSoftware: ({ backend, device }) =>
      `${names[backend]} 在这里由软件模拟${device === '' ? '' : `（${device}）`}，因此 SIMD 内核更快。`,
    float16: () => '这个图形处理器以 16 位（float16）计算，对优化方法来说精度不够。',
    wrongNumbers: ({ backend, difference }) =>
      Number.isFinite(difference)
        ? `${names[backend]} 在这里算出错误的数：它的梯度与 float64 相差 ${format.percent(difference, 3)}。`
        : `${names[backend]} 在这里算出错误的数：它的梯度不是有限的数。`,
    notStarted: ({ backend, fault }) => `${names[backend]} 无法在这里启动（${say(faults, fault)}）。`,
    tooLarge: ({ needed, limit }) =>
      `按现在的设置，它大约需要 ${format.bytes(needed)} 内存，而上限是 ${format.bytes(limit)}。`,
    slower: ({ own, fastest }) =>
      `对这个网络来说它较慢：计算一次需要 ${format.duration(own.milliseconds)}，而 ${names[fastest.backend]} 只需 ${format.duration(fastest.milliseconds)}。`,
    failedTrial: ({ backend }) => `${names[backend]} 在这个网络上试用时失败了。`,
    otherModel: ({ backend }) =>
      `${names[backend]} 只能计算课程中的网络：输出单元为 sigmoid，稀疏惩罚为 KL 散度。`,
    lost: ({ backend, iteration, fault }) =>
      `${names[backend]} 在第 ${format.integer(iteration)} 次迭代时停止工作（${say(faults, fault)}）。`,
    failedStart: ({ backend, fault }) => `${names[backend]} 无法计算这次训练（${say(faults, fault)}）。`,
  },
  reasons: {
    requested: ({ backend }) => `你选择了 ${names[backend]}。`,
    passed: ({ backend }) => passed[backend],
    fastest: ({ backend, times }) =>
      `对这个网络来说，${names[backend]} 是最快的引擎。计算一次代价及其梯度所需的时间：${times
        .map((time) => `${names[time.backend]} ${format.duration(time.milliseconds)}`)
        .join('，')}。`,
    onlyOne: ({ backend, failed }) =>
      `${format.list(failed.map((other) => names[other]))} 在这个网络上试用时失败了，因此由 ${names[backend]} 计算。`,
    restarted: ({ backend, iteration, fault }) =>
      `${names[backend]} 在第 ${format.integer(iteration)} 次迭代时停止工作（${say(faults, fault)}），已${
        backend === 'simd' || backend === 'simd64' ? '以单线程' : ''
      }重新启动。训练从同样的权重继续。`,
    replaced: ({ lost, backend, iteration }) =>
      `${names[lost]} 在第 ${format.integer(iteration)} 次迭代时停止工作。训练改由 ${names[backend]} 从同样的权重继续。`,
    secondStart: ({ backend, fault }) =>
      `${names[backend]} 起初失败了（${say(faults, fault)}）。重新启动之后，它现在可以工作。`,
  },
  remarks: {
    oneThread: ({ message }) => `它只用一个线程，因为这个浏览器无法启动更多线程（“${message}”）。`,
  },
};
