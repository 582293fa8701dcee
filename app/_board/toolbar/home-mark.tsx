/** The product's mark: one value forward, one gradient back. */
export function HomeMark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" fill="none" strokeWidth="3" aria-hidden="true">
      <path
        stroke="var(--color-forward)"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M4 12 H24 M18 6 L24 12 L18 18"
      />
      <path
        stroke="var(--color-backward)"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M28 21 H8 M14 15 L8 21 L14 27"
      />
    </svg>
  );
}
