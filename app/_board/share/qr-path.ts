import { encode } from "uqr";

/** A QR code as one SVG path of unit squares; `size` includes the quiet zone that scanners need. */
export type QrPath = { readonly size: number; readonly path: string };

/** Draws a text as a QR code. Runs of dark squares in a row become one bar. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const bars: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; ) {
      let end = x;
      while (row[end]) end += 1;
      if (end > x) bars.push(`M${x} ${y}h${end - x}v1h-${end - x}z`);
      x = end + 1;
    }
  });
  return { size, path: bars.join("") };
}
