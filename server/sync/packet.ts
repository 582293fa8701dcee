const BINARY = 0x82;

/**
 * A message as it goes over the wire: a whole unmasked binary WebSocket frame in one buffer, built once and written
 * to any number of sockets.
 */
export function packet(...message: readonly Uint8Array[]): Buffer {
  const length = message.reduce((sum, part) => sum + part.length, 0);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = BINARY;
  if (header === 2) bytes[1] = length;
  else if (header === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  let at = header;
  for (const part of message) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
