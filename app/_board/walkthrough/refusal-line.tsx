"use client";

import { useReadable } from "../session/use-session";
import styles from "./readiness-line.module.css";
import type { WalkthroughModel } from "./walkthrough-model";

/** Why the node that was pointed at has to wait. */
export function RefusalLine({ model }: { readonly model: WalkthroughModel }) {
  const refusal = useReadable(model.refusal);
  return (
    <p role="status" className={styles.reason}>
      {refusal?.reason}
    </p>
  );
}
