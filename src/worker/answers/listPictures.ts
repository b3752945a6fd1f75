import type { Answer } from './answer.ts';

export const listPictures: Answer<'listPictures'> = ({ runId }, { runOf }) => {
  const { pictures, limit } = runOf(runId).patches;
  return {
    pictures: pictures.map(({ name, image: { width, height } }) => ({ name, width, height })),
    normalised: limit !== undefined,
  };
};
