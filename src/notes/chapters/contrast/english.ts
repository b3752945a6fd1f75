import type { ChapterText } from '../../structure/chapterText.ts';
import { emphasis, link, liveNumber, setting, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Contrast and whitening',
  question: 'Real patches do not all have the same length. Does that spoil the picture of the tiles?',
  steps: {
    beats: {
      title: 'A strong patch beats a well aligned one',
      body: [
        text`In the last chapter every input had length 1, and the best aligned input won. Real patches differ in length. A patch with strong light and dark is long; a faint one is short. The length of a patch without its mean is its ${term('contrast', 'contrast')}.`,
        text`Take two patches. The first is strong but badly aligned: length ${value('strongLength')}, and the cosine of its angle to the weights is ${value('strongCosine')}. The second is weak but well aligned: length ${value('weakLength')}, cosine ${value('weakCosine')}. With weights of length 1 the sums are ${value('strongSum')} and ${value('weakSum')}. The badly aligned patch wins.`,
        text`In the figure you can set the contrast of the first patch, which is its length: ${setting('contrast')}. You can also turn it: its angle to the weights is ${setting('firstAngle')} degrees. Its sum is now ${liveNumber('strongSum')}, and that of the second patch is ${liveNumber('weakSum')}.`,
      ],
      caption:
        'The weights w of a hidden unit and two patches as vectors: length, cosine and weighted sum of each.',
    },
    whitening: {
      title: 'What is done to the patches first',
      body: [
        text`McCormick’s notes raise this problem and leave it open. They suspect that whitening has something to do with the answer. So let us see what is done to patches before the network sees them.`,
        text`${term('whitening', 'Whitening')} is a filter for whole pictures. In natural pictures coarse structure is much stronger than fine structure. Whitening makes the two about equally strong, so that edges stand out and large areas become grey. ${term('meanRemoval', 'Mean removal')} then subtracts from every patch its own mean, so that brightness no longer counts. Finally the values are mapped to the range from 0.1 to 0.9.`,
      ],
    },
    foretell: {
      question: text`Before whitening, the lengths of patches without their means have a standard deviation of ${value('spreadMeanRemoved')} of their average. What is left of this spread after whitening and mean removal?`,
      options: {
        equal: text`Almost nothing: all patches are about equally long.`,
        half: text`About half of it.`,
        hardly: text`Nearly all of it.`,
      },
      outcome: [
        text`Nearly all of it: ${value('spreadWhitened')}. For the pictures of the exercise, which come already whitened, it is ${value('spreadImages')}. Whitening does not make patches equally strong.`,
      ],
    },
    gap: {
      question: text`Why can a filter that equalises coarse and fine structure leave the contrasts of patches so different?`,
      answer: text`The filter works on the whole picture, and it multiplies each wave by the same factor everywhere. A place with a strong border stays strong, and a place without structure stays faint. To make patches equally strong, one would have to divide each patch by its own length.`,
    },
    really: {
      title: 'What preparation really changes',
      body: [
        text`Two things change. First, brightness is gone. The raw patches, with their means, vary in length by ${value('spreadRaw')}, but that number says little, because most of their length is brightness. Without the mean only the pattern is left.`,
        text`Second, the kind of pattern changes. A slow change from dark to bright consists of coarse waves only; a sharp edge consists of coarse and fine ones. Whitening weakens the coarse waves. So slow changes become faint, and edges remain.`,
        text`And one thing looks as if it had changed. The network sees values between 0.1 and 0.9, with 0.5 as the middle. The length of these vectors varies by only ${value('spreadSeen')}. But nearly all of that length comes from the 0.5 in every pixel, which all patches share. It acts like a bias. What tells patches apart still varies as before.`,
      ],
      caption: 'How the lengths of 10,000 patches are distributed, after each step of the preparation.',
    },
    strongest: {
      title: 'Which patches win in reality',
      body: [
        text`Now we can measure how much contrast counts. For each of the 25 units of the run that ${link('learns', 'chapter 1')} describes we take the 100 patches out of 10,000 that excite it most. On average these have ${value('topNorm')} times the usual contrast, and their cosine with the weights is ${value('topCosine')}.`,
        text`Then we take the 100 patches whose pattern is aligned best. Their cosine is ${value('alignedCosine')}, and their contrast is ${value('alignedNorm')} times the usual one. The two lists have ${value('shared')} of their patches in common.`,
        text`So a unit prefers patches that look like its weights ${emphasis('and')} are strong. Neither alone is enough.`,
      ],
      caption: 'With less contrast in the first patch, the better aligned one wins.',
    },
    answer: {
      title: 'The answer',
      body: [
        text`Does the tile show what excites the unit most? Yes, among inputs of equal length. Among real patches the tile shows the pattern, and contrast decides which of the similar patches come first. Whitening and mean removal do not change that. They see to it that contrast means edges, rather than brightness and slow changes.`,
        text`If you want alignment alone to decide, divide each patch by its own length. But then a patch with nothing but faint noise counts as much as one with a strong edge. No gradient check can see whether the patches were prepared in this way or another; ${link('checking', 'chapter 8', 'blind')} explains why.`,
      ],
    },
    recallContrast: {
      question: text`Two patches have means of 0. What decides which of them gives a unit the larger sum?`,
      options: {
        alignment: text`Only how well they are aligned with the weights.`,
        product: text`Their length times the cosine of their angle to the weights.`,
        brightness: text`How bright they are on average.`,
      },
      hints: {
        alignment: text`Double all pixels of one patch. Does its angle change? Does its sum change?`,
        brightness: text`Their means are 0. What else is there to compare?`,
      },
      explanation: text`The sum is the length of the weights times the length of the patch times the cosine. The weights are the same for both patches, so the other two factors decide.`,
    },
    recallWhitening: {
      question: text`What does whitening make equal?`,
      options: {
        contrasts: text`The contrasts of all patches.`,
        structure: text`The strengths of coarse and fine structure in the picture.`,
        brightness: text`The mean brightness of all patches.`,
      },
      hints: {
        contrasts: text`Look at the distribution of lengths again. Did it become narrow?`,
        brightness: text`That is done by another step. Which one?`,
      },
      explanation: text`Whitening treats waves: it weakens the coarse ones, which natural pictures contain in excess. Patches keep their different contrasts.`,
    },
    break: {
      title: 'Let the wrong patch win',
      task: text`In the figure the first patch is badly aligned: it stands at 75 degrees to the weights. Raise its contrast. Can it win against the second patch? Then turn it to 90 degrees, and to 120. Which patches can never win, however strong you make them?`,
      answer: text`At 75 degrees it wins as soon as its contrast exceeds ${value('winsFrom')}. Every patch with a positive cosine wins at some contrast. A patch at right angles to the weights never does, because its sum does not change at all. A patch with a negative cosine becomes worse with every step, since more contrast makes its sum more negative.`,
    },
  },
};
