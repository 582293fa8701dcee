import styles from "./wordmark.module.css";

/** The product's mark and name: one value forward, one gradient back. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
        <path className={styles.forward} d="M4 12 H24 M18 6 L24 12 L18 18" />
        <path className={styles.backward} d="M28 21 H8 M14 15 L8 21 L14 27" />
      </svg>
      {name}
    </span>
  );
}
