/** What the reading room itself says, in one language. */
export interface RoomWords {
  readonly notes: string;
  readonly introduction: string;
  readonly contents: string;
  readonly language: string;
  readonly previous: string;
  readonly next: string;
  readonly minutes: (minutes: number) => string;
  readonly progress: (done: number, all: number) => string;
  readonly chapter: (number: number) => string;
  readonly noChapter: (name: string) => string;
  readonly loading: string;
  readonly linkToStep: (title: string) => string;
  readonly done: string;
  readonly yourPrediction: string;
  readonly whatCame: string;
  readonly youForetold: (choice: string) => string;
  readonly asForetold: string;
  readonly cameInstead: string;
  readonly numberHere: string;
  readonly whyTheGap: string;
  readonly yourWords: string;
  readonly compareAnswer: string;
  readonly recall: string;
  readonly blank: string;
  readonly right: string;
  readonly tryAgain: string;
  readonly toBreak: (title: string) => string;
  readonly whatIsSeen: string;
  readonly tried: string;
  readonly openInPlayground: string;
  /** Of two trainings beside each other. */
  readonly openSide: Readonly<Record<'left' | 'right', string>>;
  readonly openInNotes: string;
  readonly readMore: string;
  /** In the place of a figure that cannot be drawn yet. */
  readonly answers: string;
  readonly yourName: string;
  /** At the head of the saved answers. */
  readonly answersOf: (name: string) => string;
  readonly saveAnswers: string;
  readonly nothingToSave: string;
  readonly keptHere: string;
  readonly figure: string;
}
