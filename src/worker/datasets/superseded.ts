/** The work was given up because a newer run took the place of the one that asked for it. */
export class Superseded extends Error {
  constructor() {
    super('A newer run has taken the place of this one.');
    this.name = 'Superseded';
  }
}
