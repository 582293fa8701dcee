import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import buttons from "./button.module.css";
import { classNames } from "./class-names";
import styles from "./message-page.module.css";
import { Wordmark } from "./wordmark";

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
  const t = useTranslations("common");
  return (
    <main className={styles.page}>
      <Wordmark name={t("name")} />
      <h1>{title}</h1>
      <p role="alert" className={styles.body}>
        {body}
      </p>
      <div className={styles.actions}>
        {children}
        <a href="/" className={classNames(buttons.button, buttons.secondary, buttons.m)}>
          {home}
        </a>
      </div>
    </main>
  );
}
