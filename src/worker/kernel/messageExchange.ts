import type { Exchange, Part } from './halfPass.ts';
import type { Mailbox } from './mailbox.ts';

/** The way to the other half by messages. The buffer of the last part that was heard goes with the next that is told. */
export class MessageExchange implements Exchange {
  private readonly post: (part: Part) => void;
  private readonly box: Mailbox<Part>;
  private spare: ArrayBufferLike | undefined;

  /** @param post gives the part's buffer away */
  constructor(post: (part: Part) => void, box: Mailbox<Part>) {
    this.post = post;
    this.box = box;
  }

  tell(part: Part): void {
    const { spare } = this;
    this.spare = undefined;
    const buffer = spare && spare.byteLength >= part.byteLength ? spare : new ArrayBuffer(part.byteLength);
    const copy =
      part.BYTES_PER_ELEMENT === 4
        ? new Float32Array(buffer, 0, part.length)
        : new Float64Array(buffer, 0, part.length);
    copy.set(part);
    this.post(copy);
  }

  async hear(): Promise<Part> {
    const part = await this.box.take();
    this.spare = part.buffer;
    return part;
  }
}
