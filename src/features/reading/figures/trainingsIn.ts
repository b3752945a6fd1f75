import type { FigureReference, TrainingSettings } from '../../../notes/structure/figures.ts';

/** The trainings of a figure that the playground can run, too, with the settings as the reader has them now. */
export function trainingsIn(figure: FigureReference): readonly TrainingSettings[] {
  switch (figure.id) {
    case 'training':
      return [figure.settings];
    case 'trainingPair':
      return [figure.settings.left, figure.settings.right];
    case 'bottleneck':
      return [{ source: 'scenes', hiddenSize: figure.settings.hiddenSize, objective: { beta: 0 } }];
    case 'activationMatrix':
      return [{ source: 'scenes', objective: { rho: figure.settings.rho } }];
    default:
      return [];
  }
}

/** Whether edge detectors are what such a network is asked for; strokes and bars would be counted, too. */
export const hasEdges = ({ source }: TrainingSettings): boolean =>
  source === 'scenes' || source === 'scrambled';
