import type { ChapterText } from '../../structure/chapterText.ts';
import { costTerm, emphasis, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Sparse activation',
  question: 'What changes when each unit may be active only rarely?',
  steps: {
    activation: {
      title: 'Few units for each patch',
      body: [
        text`The ${term('activation', 'activation')} of a hidden unit is the number between 0 and 1 with which it answers one patch. Near 0 we say that the unit is off, near 1 that it is on, or active.`,
        text`The figure shows 25 units as rows and 200 patches as columns. A bright point means that this unit is active for this patch. Press the button to let the network train. Read a column from top to bottom: you see which units describe one patch. Read a row from left to right: you see which patches one unit answers.`,
        text`On average, ${liveNumber('unitsPerPatch')} units of this network have an activation above 0.1 for a patch.`,
      ],
      caption: 'Activations of 25 hidden units (rows) for 200 patches (columns).',
    },
    mean: {
      title: 'The mean activation and its target',
      body: [
        text`The ${term('meanActivation', 'mean activation')} of a unit, ${symbol('rhoHat')}, is its activation averaged over all patches. We choose a ${term('targetActivation', 'target')}, ${symbol('rho')}, and add a term to the ${term('cost', 'cost')} that grows when a unit’s ${symbol('rhoHat')} moves away from ${symbol('rho')}. This is the ${costTerm('sparsity', 'sparsity penalty')}.`,
        text`If ${symbol('rho')} is small, a unit can be fully on for only a few patches. A code in which most numbers are near 0 is called ${term('sparse', 'sparse')}. The exercise uses ${symbol('rho')} = 0.01. A unit that is always either fully on or fully off could then be on for one patch in 100.`,
        text`Try 0.5, 0.05 and 0.01. Drag the target: ${symbol('rho')} = ${setting('rho')}. The network is trained again with each of them.`,
      ],
    },
    slip: {
      title: 'A slip in McCormick’s notes',
      body: [
        text`McCormick’s notes say that the mean activation should be close to zero, for example 0.5. That is a slip. With 0.5 a unit is half active on average, which is not sparse at all. The lecture notes of CS294A give 0.05 as their example, and the exercise uses 0.01.`,
        text`It is a lucky slip for us, because it suggests an experiment: what would 0.5 do?`,
      ],
    },
    foretell: {
      question: text`The same network and the same scenes, but with ${symbol('rho')} = 0.5 in place of 0.01. What will the ${term('tile', 'tiles')} show after 400 iterations?`,
      options: {
        edges: text`Edges as before. The penalty only sets how bright the code is.`,
        textures: text`Textures that fill the whole tile, without edges.`,
        faint: text`Almost nothing. The penalty is too strong.`,
      },
      outcome: [
        text`Textures: ${value('halfEdges')} edge detectors. The target itself is met, since the mean activation is ${value('halfMean')}. On average ${value('halfActive')} of the 25 units have an activation above 0.1 for a patch; with ${symbol('rho')} = 0.01 there are ${value('courseActive')}. Seen from the other side, a unit is active for ${value('halfShare')} of the patches, and with ${symbol('rho')} = 0.01 for ${value('courseShare')}. Sparse means both: few units for each patch, and few patches for each unit.`,
        text`The reconstruction is much better, however. It explains ${value('halfVariance')} of the ${term('varianceExplained', 'variance')}, and with ${symbol('rho')} = 0.01 only ${value('courseVariance')}. Sparsity has a price, and the network pays it with blurred reconstructions.`,
      ],
    },
    gap: {
      question: text`A penalty that is fully satisfied did not give sparse codes. Explain why ${symbol('rho')} = 0.5 demands nothing that the network would not do anyway.`,
      answer: text`Without any penalty the units already have mean activations near one half, as ${link('compression', 'chapter 2', 'noEdges')} showed. A target of 0.5 asks them to stay where they are. Only a target far below one half forces a choice: a unit must save its activity for the few patches where it helps most, so it becomes a specialist.`,
    },
    middle: {
      title: 'In between: 0.05',
      body: [
        text`With ${symbol('rho')} = 0.05 a unit may be active five times as much as in the exercise. We get ${value('twentiethEdges')} edge detectors, ${value('twentiethActive')} units above 0.1 for a patch, and ${value('twentiethVariance')} of the variance. With 0.01 there are ${value('courseEdges')} edge detectors.`,
        text`No value is the right one for all data. ${symbol('rho')} should fit how often the parts of your data occur. Scenes contain a great many different edges, and any one of them is rare.`,
      ],
      caption: 'Training with a target between the two: fewer edges, better reconstructions.',
    },
    recallMean: {
      question: text`A unit has ${symbol('rhoHat')} = 0.01. What do we know?`,
      options: {
        everyPatch: text`Its activation is about 0.01 for every patch.`,
        average: text`Its activation, averaged over all patches, is 0.01.`,
        units: text`One hidden unit in 100 is active.`,
      },
      hints: {
        everyPatch: text`Many different sets of numbers have the mean 0.01. Can a unit be fully on for some patches?`,
        units: text`${symbol('rhoHat')} belongs to one unit. Over what is the mean formed?`,
      },
      explanation: text`${symbol('rhoHat')} is a mean over patches, one for each unit. The penalty says nothing about a single patch. The unit may be silent for nearly all patches and fully on for a few, and that is just what we hope for.`,
    },
    recallMeaning: {
      question: text`Why does a small ${symbol('rho')} turn units into specialists?`,
      options: {
        half: text`Because it makes every activation half as large.`,
        rare: text`Because a unit that may be on only rarely helps most if it is on for just those patches that need it.`,
        off: text`Because it switches most units off for ever.`,
      },
      hints: {
        half: text`If every activation became smaller by the same factor, would any unit treat different patches differently?`,
        off: text`A unit that is always off has ${symbol('rhoHat')} near 0, which is below ${symbol('rho')}. Is that free of charge?`,
      },
      explanation: text`The unit has a small budget of activity. ${emphasis('Reconstruction')} decides how it is spent: on the patches where it improves the output most.`,
    },
    break: {
      title: 'A target that does not fit',
      task: text`Both networks of this figure learn from bars. There are 16 of them, rows and columns of pixels, and each one is present in one patch of eight, on average. The target of the left network fits that: one eighth. That of the right one is 0.01. Train both. How many of the 16 bars does each of them find?`,
      answer: text`With the target that fits, the network finds ${value('barsWithFittingTarget')} of the 16 bars, some of them with several units; with 0.01 it finds ${value('barsWithRareTarget')}. A unit for a bar would have to be on about twelve times as often as it may be. The cost function does not know what the parts of the data are: you tell it, with ${symbol('rho')}, how rare they are. ${link('cost', 'Chapter 6', 'divergence')} shows how the penalty measures the distance to the target. A unit that never answers at all is called a ${term('deadUnit', 'dead unit')}.`,
    },
  },
};
