type Handler<Event> = ((event: Event) => void) | null;

/** A WebSocket whose other end is the test: nothing arrives before it is told to. */
export class ScriptedSocket {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readyState: number = this.CONNECTING;
  binaryType = "blob";
  onopen: Handler<undefined> = null;
  onmessage: Handler<{ data: ArrayBuffer }> = null;
  onerror: Handler<unknown> = null;
  onclose: Handler<{ code: number; reason: string }> = null;
  /** What the page has said and the server has not read. */
  readonly sent: Uint8Array[] = [];
  /** What the server has said and the page has not heard. */
  readonly coming: Uint8Array[] = [];

  /** As in browsers, what is said while a connection ends is lost without a word. */
  send(data: Uint8Array): void {
    if (this.readyState === this.OPEN) this.sent.push(data.slice());
  }

  close(): void {
    if (this.readyState < this.CLOSING) this.readyState = this.CLOSING;
  }

  open(): void {
    this.readyState = this.OPEN;
    this.onopen?.(undefined);
  }

  hear(message: Uint8Array): void {
    if (this.readyState !== this.CLOSED) this.onmessage?.({ data: message.slice().buffer });
  }

  end(code: number): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.sent.length = 0;
    this.coming.length = 0;
    this.onclose?.({ code, reason: "" });
  }
}
