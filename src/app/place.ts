/** Where on the page the visitor is: a screen of the table `screens`, and what follows its name in the address. */
export interface Place {
  readonly screen: string;
  readonly path: readonly string[];
}
