import type { ChapterStructure } from '../../structure/steps.ts';

export const structure = {
  id: 'compression',
  given: ['100', '50', '64', '25', '8', '16', '1', '10×10', '0'],
  steps: {
    squeeze: { kind: 'reading', figure: { id: 'network', settings: { visibleSize: 100, hiddenSize: 50 } } },
    bottleneck: { kind: 'reading', figure: { id: 'bottleneck', settings: { hiddenSize: 25 } } },
    foretell: {
      kind: 'prediction',
      figure: { id: 'bottleneck', settings: { hiddenSize: 25 } },
      answer: { kind: 'curve', over: 'hiddenSize' },
    },
    gap: { kind: 'gap', about: 'foretell' },
    yardstick: { kind: 'reading', figure: { id: 'bottleneck', settings: { hiddenSize: 8 } } },
    recallCode: { kind: 'recall', options: ['patch', 'activations', 'weights'], right: 'activations' },
    noEdges: {
      kind: 'reading',
      figure: { id: 'training', settings: { source: 'scenes', objective: { beta: 0 } } },
    },
    recallComponents: { kind: 'recall', options: ['trained', 'basis', 'rounding'], right: 'basis' },
    break: { kind: 'break', figure: { id: 'bottleneck', settings: { hiddenSize: 1 } } },
  },
} as const satisfies ChapterStructure;
