/** Messages that are taken in the order in which they come, by one reader at a time. */
export class Mailbox<Message> {
  private waiting: Message[] = [];
  private refused: Error | undefined;
  private reader: { resolve(message: Message): void; reject(error: Error): void } | undefined;

  put(message: Message): void {
    const { reader } = this;
    this.reader = undefined;
    if (reader) reader.resolve(message);
    else this.waiting.push(message);
  }

  /** @throws the error of `refuse`, where no message came before it */
  take(): Promise<Message> {
    const first = this.waiting.shift();
    if (first !== undefined) return Promise.resolve(first);
    if (this.refused) return Promise.reject(this.refused);
    return new Promise((resolve, reject) => {
      this.reader = { resolve, reject };
    });
  }

  /** No message will come any more, until the box is emptied. */
  refuse(error: Error): void {
    this.refused = error;
    this.reader?.reject(error);
    this.reader = undefined;
  }

  empty(): void {
    this.waiting = [];
    this.refused = undefined;
  }
}
