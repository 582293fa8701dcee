import { memo } from "react";
import styles from "./qr-image.module.css";
import { qrPath } from "./qr-path";

type QrImageProps = { readonly text: string; readonly label: string };

/** A text as a QR code, dark on white in every theme: many scanners read nothing else. */
export const QrImage = memo(function QrImage({ text, label }: QrImageProps) {
  const { size, path } = qrPath(text);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
});
