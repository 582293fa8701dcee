"use client";

import { useEffect, useRef } from "react";
import { useReadable } from "../session/use-session";
import styles from "./readiness-line.module.css";
import type { WalkthroughModel } from "./walkthrough-model";

/** Why the node that was pointed at has to wait. */
export function RefusalLine({ model }: { readonly model: WalkthroughModel }) {
  const refusal = useReadable(model.refusal);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // On a small screen the panel is longer than what is seen of it.
    if (refusal !== null) line.current?.scrollIntoView({ block: "nearest" });
  }, [refusal]);
  return (
    <p ref={line} role="status" className={styles.reason}>
      {refusal?.reason}
    </p>
  );
}
