"use client";

import type { NodeId } from "@gradboard/autodiff";
import { useStoreApi } from "@xyflow/react";
import { useState } from "react";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import styles from "./canvas.module.css";
import { ConnectPicker } from "./connect-picker";
import { drawnAt, sizeOf } from "./geometry";

/** Room that the choice takes at most, so that it opens where all of it can be seen. */
const ROOM = { width: 336, height: 380 };
const MARGIN = 12;

/** The choice of where a wire goes, below the node it comes from, at reading size whatever the zoom. */
export function PickerAt({ from, onClose }: { readonly from: NodeId; readonly onClose: () => void }) {
  const store = useStoreApi();
  const session = useSession();
  // Read once: a list that wandered off under the hand would be worse than one that stays.
  const [place] = useState(() => {
    const view = session.view.get().nodes.get(from);
    if (view === undefined) return null;
    const { width, height, transform } = store.getState();
    const [panX, panY, zoom] = transform;
    const [x, y] = drawnAt(view.node.op, view.position, orientation.get());
    const below = y + sizeOf(view.node.op).height;
    return {
      left: Math.max(MARGIN, Math.min(x * zoom + panX, width - ROOM.width - MARGIN)),
      top: Math.max(MARGIN, Math.min(below * zoom + panY + MARGIN, height - ROOM.height)),
    };
  });
  if (place === null) return null;
  return (
    <div className={styles.picker} style={place}>
      <ConnectPicker from={from} onClose={onClose} />
    </div>
  );
}
