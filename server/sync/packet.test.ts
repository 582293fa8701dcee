import { expect, it } from "vitest";
import { FakeLine } from "../testing/fake-line";
import { packet } from "./packet";

it("[S59] frames a message of any length, in however many parts it comes", () => {
  for (const length of [0, 1, 125, 126, 65_535, 65_536, 200_000]) {
    const message = Buffer.from(Uint8Array.from({ length }, (_, at) => at % 251));
    const line = new FakeLine();
    line.write(packet(message.subarray(0, length >> 1), message.subarray(length >> 1)));
    expect(line.messages.map((read) => message.equals(read))).toEqual([true]);
  }
});
