import type { EngineChoiceWords } from '../en/engineChoice.ts';

export const engineChoice: EngineChoiceWords = {
  title: '计算引擎',
  prefix: '计算引擎：',
  choosing: '正在选择引擎',
  testing: '正在用一个已知答案的小例子测试每个引擎。',
  names: {
    webgl: 'WebGL',
    webgpu: 'WebGPU',
    simd: 'SIMD 内核',
    simd64: 'SIMD 内核，float64',
    wasm: 'WebAssembly',
    cpu: '纯 JavaScript',
  },
  choices: {
    auto: '自动',
    webgl: 'WebGL（TensorFlow.js）',
    webgpu: 'WebGPU（TensorFlow.js）',
    simd: 'SIMD 内核（本项目编写）',
    simd64: 'SIMD 内核，float64（本项目编写，精确）',
    wasm: 'WebAssembly（TensorFlow.js）',
    cpu: '纯 JavaScript（TensorFlow.js）',
  },
  inUse: (name) => `正在使用：${name}`,
  notUsed: (name) => `未使用 ${name}`,
  phases: {
    preparing: '准备中',
    cancelled: '已停止',
    ready: '就绪',
    training: '训练中',
    paused: '已暂停',
    finished: '已完成',
    failed: '已停止',
  },
  speed: (rate) => `${rate} 次/秒`,
};
