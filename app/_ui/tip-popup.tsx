import { Tooltip as Base } from "@base-ui/react/tooltip";
import styles from "./tooltip.module.css";
import type { Tip } from "./watch-tips";

/** A tooltip beside what it is about. */
export function TipPopup({ tip }: { readonly tip: Tip }) {
  const { dataset } = tip.anchor;
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner anchor={tip.anchor} sideOffset={8} className={styles.positioner}>
          <Base.Popup className={styles.popup} data-tip-popup="">
            {dataset.tip}
            {dataset.tipKeys !== undefined && <kbd className={styles.shortcut}>{dataset.tipKeys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
