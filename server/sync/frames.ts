const FIN = 0x80;
const CONTROL = 0x08;
const MASKED = 0x80;

/** Follows the frames of a WebSocket's bytes without keeping them: is a message under way, and how long is it by now? */
export class FrameTracker {
  /** The present frame's header, as far as it has come. */
  #header: number[] = [];
  /** Payload of the present frame that is still to come. */
  #left = 0;
  #fragmented = false;
  #bytes = 0;
  #messages = 0;

  /** Messages that have ended. */
  get messages(): number {
    return this.#messages;
  }

  /** A message has begun that has not ended. */
  get underway(): boolean {
    return this.#fragmented || this.#header.length > 0;
  }

  /** Bytes of it that have come. */
  get bytes(): number {
    return this.#bytes;
  }

  feed(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, chunk.length - at);
        at += taken;
        this.#left -= taken;
        this.#bytes += taken;
      } else {
        this.#header.push(chunk[at++] ?? 0);
        if (this.#header.length < headerLength(this.#header)) continue;
        this.#left = payloadLength(this.#header);
      }
      if (this.#left === 0) this.#ended();
    }
  }

  #ended(): void {
    const [kind = 0] = this.#header;
    this.#header = [];
    if (kind & CONTROL) return;
    this.#fragmented = (kind & FIN) === 0;
    if (this.#fragmented) return;
    this.#bytes = 0;
    this.#messages += 1;
  }
}

function headerLength([, second]: readonly number[]): number {
  if (second === undefined) return 2;
  const short = second & 127;
  return 2 + (short === 127 ? 8 : short === 126 ? 2 : 0) + (second & MASKED ? 4 : 0);
}

function payloadLength([, second = 0, ...rest]: readonly number[]): number {
  const short = second & 127;
  if (short < 126) return short;
  return rest.slice(0, short === 126 ? 2 : 8).reduce((sum, byte) => sum * 256 + byte, 0);
}
