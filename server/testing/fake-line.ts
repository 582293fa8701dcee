import type { CloseReason } from "@gradboard/protocol";
import type { Line } from "../sync/line";

/** A line that keeps what goes out; it gives signs of life while `living`. */
export class FakeLine implements Line {
  open = true;
  backlog = 0;
  living = true;
  readonly writes: Buffer[] = [];
  readonly closed: CloseReason[] = [];

  /** The messages in what was written. */
  get messages(): Uint8Array[] {
    return this.writes.flatMap((packets) => unpacked(packets));
  }

  write(packets: Buffer): void {
    this.writes.push(packets);
  }

  close(reason: CloseReason): void {
    this.closed.push(reason);
    this.open = false;
  }

  terminate(): void {
    this.open = false;
  }

  async alive(milliseconds: number): Promise<boolean> {
    if (!this.living) await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return this.living;
  }
}

function unpacked(packets: Buffer): Uint8Array[] {
  const messages: Uint8Array[] = [];
  for (let at = 0; at < packets.length; ) {
    const short = packets.readUInt8(at + 1);
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    const length =
      short < 126 ? short : short === 126 ? packets.readUInt16BE(at + 2) : packets.readUIntBE(at + 4, 6);
    at = start + length;
    messages.push(packets.subarray(start, at));
  }
  return messages;
}
