import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./message-page.module.css";

type MessagePageProps = {
  readonly title: string;
  readonly body: string;
  /** Text of the link to the home page. */
  readonly home: string;
  /** A button, where something can be tried. */
  readonly children?: ReactNode;
};

/** A whole page that says one thing and what to do about it. */
export function MessagePage({ title, body, home, children }: MessagePageProps) {
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.body}>{body}</p>
      <div className={styles.actions}>
        {children}
        <Link href="/">{home}</Link>
      </div>
    </main>
  );
}
