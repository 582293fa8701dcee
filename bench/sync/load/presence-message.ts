/** One entry as an awareness message, written in one go: this is most of what the generator sends. */
export function presenceMessage(id: number, clock: number, state: string): Buffer {
  const entry = 1 + size(id) + size(clock) + size(state.length) + state.length;
  const message = Buffer.allocUnsafe(1 + size(entry) + entry);
  let at = put(message, put(message, 0, 1), entry);
  for (const number of [1, id, clock, state.length]) at = put(message, at, number);
  message.write(state, at, "latin1");
  return message;
}

function size(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

function put(target: Buffer, at: number, value: number): number {
  let end = at;
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) target[end++] = 128 | (rest % 128);
  target[end++] = rest;
  return end;
}
