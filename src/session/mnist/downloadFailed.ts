/** Why a download did not succeed. `sentence` tells the visitor, and what would work. */
export class DownloadFailed extends Error {
  get sentence(): string {
    return this.message;
  }
}
