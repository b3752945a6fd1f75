import type { ChapterText } from '../../structure/chapterText.ts';
import { equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'What excites a unit most',
  question: 'Which picture would a hidden unit answer with the highest activation?',
  steps: {
    sum: {
      title: 'What a hidden unit computes',
      body: [
        text`A hidden unit multiplies each of the 64 pixels by a weight and adds up the products. It adds one more number, its ${term('bias', 'bias')}, which does not depend on the patch. The result is the ${term('weightedSum', 'weighted sum')}.`,
        text`The ${term('sigmoid', 'sigmoid')} function ${equation('sigmoid')} turns this sum into an activation between 0 and 1. It never falls when the sum rises. So the patch with the largest weighted sum is also the patch with the largest activation, and we only have to ask about the sum.`,
        text`Let ${symbol('w')} be the weights of one unit. Which patch ${symbol('x')} makes the sum as large as it can be? The figure shows the weights of unit 7 of the run that ${link('learns', 'chapter 1')} describes.`,
      ],
      caption: 'The weights of one hidden unit, and inputs that try to excite it.',
    },
    bound: {
      title: 'The question needs a bound',
      body: [
        text`As it stands the question has no answer. Take any patch that gives a positive sum and double all its pixels: the sum doubles. Double it again, and so on without end. With pixels that may have any size the largest sum is infinite.`,
        text`So we ask about inputs of limited length. The length of an input, its ${term('norm', 'norm')} ${symbol('normOf')}, is the square root of the sum of its squared pixels. We allow only inputs with ${equation('unitBall')}. They may all use the same amount of light and dark. They differ in how they distribute it.`,
      ],
    },
    foretell: {
      question: text`All inputs have length 1. Which of them excites unit 7 most?`,
      options: {
        brightest: text`The one in which all pixels are equally bright.`,
        likeWeights: text`The one that looks exactly like the weights.`,
        opposite: text`The one that looks like the weights with light and dark exchanged.`,
        strongestPixel: text`The one in which only the pixel with the largest weight is bright.`,
      },
      outcome: [
        text`The one that looks like the weights: ${equation('bestInput')}, the weights divided by their own length. For unit 7, its products with the weights add up to ${value('unitMaximum')}, which is the length of the weights. No other input of length 1 reaches that.`,
      ],
    },
    gap: {
      question: text`Why does it pay to spread the light over all pixels, rather than to put all of it into the pixel with the largest weight?`,
      answer: text`The bound counts squares. Half the brightness in a pixel costs only a quarter of the budget, so many pixels at moderate brightness bring more than one bright pixel. The best plan gives each pixel an amount that is proportional to its weight.`,
    },
    pictures: {
      title: 'Two pictures of the dot product',
      body: [
        text`The sum of the products of weights and pixels is the ${term('dotProduct', 'dot product')} of two vectors. There are two ways to see it, and the figure shows both side by side.`,
        text`In the first picture, ${equation('dotProduct')}: the product depends on the two lengths and on the angle ${symbol('angle')} between the vectors. In the second picture, ${symbol('x')} casts a shadow onto the line through ${symbol('w')}, and the product is the length of the shadow times the length of ${symbol('w')}.`,
        text`Drag ${symbol('x')} round the circle. The angle is ${setting('inputAngle')} degrees, and the dot product is ${liveNumber('dotProduct')}. At 34 degrees the cosine is ${value('productAt34')}, so the dot product is ${value('productAt34')} times the product of the lengths. It is largest when the two vectors point in the same direction, 0 when they stand at right angles, and most negative when they point in opposite directions.`,
      ],
      caption: 'Left: two vectors and the angle between them. Right: the shadow of one vector on the other.',
    },
    beat: {
      title: 'Try to beat it',
      body: [
        text`Do not believe it: try. Draw an input of your own, or let the figure draw ${setting('tries')} inputs at random, all of length 1. The best of them reaches ${liveNumber('bestTry')}, and the input that looks like the weights reaches ${liveNumber('unitMaximum')}.`,
        text`The best of the first 10 random inputs reaches ${value('bestOfTen')} of the maximum, and the best of 10,000 reaches ${value('bestOfTenThousand')}. In a space with 64 dimensions almost all directions are nearly at right angles to a given one. Chance hardly ever comes close.`,
      ],
      caption: 'Random inputs of length 1, and how close they come to the unit’s maximum.',
    },
    tiles: {
      title: 'What a tile is',
      body: [
        text`This is what justifies the tiles. Each tile is drawn from ${equation('bestInput')}: the input of length 1 that excites the unit most, and at the same time the picture of its weights. If the tile shows an edge, the unit looks for that edge.`,
        text`The answer rests on the bound. Real patches do not all have the same length, and ${link('contrast', 'the next chapter')} asks what difference that makes.`,
      ],
    },
    recallAngle: {
      question: text`An input stands at right angles to the weights of a unit. What does it add to the unit’s sum?`,
      options: {
        product: text`Its length times the length of the weights.`,
        nothing: text`Nothing, however long it is.`,
        negative: text`Something negative.`,
      },
      hints: {
        product: text`That is the largest possible value. At which angle do you get it? Drag ${symbol('x')} to 90 degrees and look.`,
        negative: text`The product becomes negative beyond 90 degrees. What happens exactly there?`,
      },
      explanation: text`The cosine of 90 degrees is 0. In the second picture the shadow has no length. The unit ignores everything in a patch that stands at right angles to its weights.`,
    },
    recallBound: {
      question: text`Why did we have to bound the length of the input?`,
      options: {
        sigmoid: text`Because the sigmoid cannot take large numbers.`,
        growing: text`Because a longer input in the same direction always gives a larger sum, so that there would be no best one.`,
        training: text`Because training needs it.`,
      },
      hints: {
        sigmoid: text`The sigmoid takes any number. What happens to the sum if you double every pixel?`,
        training: text`The network is trained on patches as they are. The bound belongs to a question that we ask afterwards. Which question would have no answer without it?`,
      },
      explanation: text`Without a bound the sum can grow for ever. With the bound, only the direction matters.`,
    },
    break: {
      title: 'Break the bound',
      task: text`In the figure ${symbol('x')} stands at 60 degrees to the weights and is twice as long as they are. Compare its dot product with that of the input of length 1 that points exactly along the weights.`,
      answer: text`At 60 degrees and length 1 the product is ${value('productAt60')} of the maximum. At length 2 it is ${value('longProduct')}: a badly aligned input is as good as the best aligned one, only because it is longer. Make it a little longer still, and it wins.`,
    },
  },
};
