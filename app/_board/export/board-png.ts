import type { Picture } from "./board-svg";

/** Pixels a unit of the board, where the picture is small enough for it: sharp on dense screens and in print. */
const SCALE = 2;
/** The widest and largest canvas that every browser can make. */
const MOST = { side: 8192, area: 16_777_216 };

/** The scale at which a picture fits into a canvas. */
export function rasterScale({ width, height }: Pick<Picture, "width" | "height">): number {
  return Math.min(SCALE, MOST.side / width, MOST.side / height, Math.sqrt(MOST.area / (width * height)));
}

/** Draws a picture as PNG; null when this browser cannot. */
export async function boardPng(picture: Picture): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = rasterScale(picture);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(picture.width * scale));
    canvas.height = Math.max(1, Math.floor(picture.height * scale));
    const context = canvas.getContext("2d");
    if (context === null) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
