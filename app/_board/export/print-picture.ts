import type { Picture } from "./board-svg";
import styles from "./print-picture.module.css";

/** Opens the browser's print dialog with the picture alone on the page. */
export async function printPicture(picture: Picture, title: string): Promise<void> {
  const sheet = document.createElement("div");
  sheet.className = styles.sheet ?? "";
  const image = new Image();
  image.alt = title;
  const url = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  image.src = url;
  sheet.append(image);
  document.body.append(sheet);
  try {
    await image.decode();
    window.print();
  } finally {
    sheet.remove();
    URL.revokeObjectURL(url);
  }
}
