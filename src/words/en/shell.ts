/** The page's frame: header, screens, faults. */
export const shell = {
  title: 'Sparse Autoencoder Playground',
  screens: {
    label: 'Screens',
    playground: 'Playground',
    notes: 'Notes',
    exercise: 'Exercise',
    bridge: 'Bridge',
    compare: 'Compare',
  },
  /** What the link that skips the header leads to. */
  skipTo: {
    playground: 'Skip to the hidden units',
    notes: 'Skip to the notes',
    exercise: 'Skip to the task',
    bridge: 'Skip to the two learners',
    compare: 'Skip to the runs',
  },
  /** What the browser's tab says. */
  tabTitle: (screen: string) => `${screen} · Sparse Autoencoder Playground`,
  language: { name: 'Language', sentence: 'The language of the whole page.' },
  languageFailed: (language: string) =>
    `The page could not be loaded in ${language}. Check your connection, then try again.`,
  theme: {
    name: 'Colours',
    sentence: 'Light, dark, or the same as your system.',
    system: 'Same as the system',
    light: 'Light',
    dark: 'Dark',
  },
  appearance: {
    name: 'Appearance',
    sentence: 'The language and the colours of the page, and a larger size for projectors.',
  },
  size: {
    name: 'Size',
    sentence: 'The size of text and controls: for a desk, or larger for a projector.',
    desk: 'Desk',
    presentation: 'Presentation',
  },
  copyLink: {
    name: 'Copy link',
    sentence: 'Copies a link that opens this page with the present settings.',
    done: 'Link copied',
    dialog: 'Copy the link',
    byHand: 'Your browser did not allow the page to copy. Copy the link from here:',
  },
  close: 'Close',
  /** What the place is called where the page says what is wrong with a run. */
  remarks: 'How the run is doing',
  loading: 'Loading …',
  fault: {
    /** @param part as in `parts` */
    title: (part: string) => `${part} could not be shown`,
    safe: (message: string) => `Your run and your settings are safe. What went wrong: ${message}`,
    tryAgain: 'Try again',
    page: 'Something went wrong and the page had to stop.',
    pageAdvice: (message: string) => `Load it again: your run is kept. What went wrong: ${message}`,
    loadAgain: 'Load the page again',
  },
  /** Parts of the page that can fail on their own. */
  parts: {
    header: 'The header',
    screen: 'This screen',
    costFunction: 'The cost function',
    input: 'The input',
    hiddenUnits: 'The hidden units',
    marks: 'The list of marked tiles',
    remarks: 'The remarks about this run',
    measures: 'The panel “Measures”',
    patches: 'The panel “Patches”',
    hiddenUnit: 'The panel “Hidden unit”',
    reconstructions: 'The panel “Reconstructions”',
    sparsity: 'The panel “Sparsity”',
    gradientCheck: 'The panel “Gradient check”',
    costChart: 'The cost chart',
    activationChart: 'The chart of the mean activations',
    fileReport: 'The report on your files',
    mnist: 'The download of MNIST',
    camera: 'The camera',
    drawingPad: 'The drawing pad',
    experiments: 'The list of experiments',
    readMore: 'The links to the notes',
    splitter: 'The line beside the panels',
    figure: 'This figure',
  },
  panels: {
    label: 'Panels',
    measures: 'Measures',
    patches: 'Patches',
    hiddenUnit: 'Hidden unit',
    reconstructions: 'Reconstructions',
    sparsity: 'Sparsity',
    gradientCheck: 'Gradient check',
    /** On the tabs where there is no room for the whole. */
    short: {
      measures: 'Measures',
      patches: 'Patches',
      hiddenUnit: 'Unit',
      reconstructions: 'Output',
      sparsity: 'Sparsity',
      gradientCheck: 'Check',
    },
  },
};

export type ShellWords = typeof shell;
