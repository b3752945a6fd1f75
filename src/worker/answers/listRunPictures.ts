import type { Answer } from './answer.ts';

export const listRunPictures: Answer<'listRunPictures'> = ({ runId }, { runOf }) => {
  const { cut } = runOf(runId).prepared;
  const pictures = (cut?.pictures ?? []).map(({ width, height }, picture) => ({ picture, width, height }));
  const least = cut?.places.patchSize ?? 0;
  return { pictures: pictures.filter(({ width, height }) => Math.min(width, height) >= least) };
};
