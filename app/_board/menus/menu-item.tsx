"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ActionContext, type ActionId, isEnabled } from "../actions/action";
import { shortcutLabel } from "../actions/action-button";
import { actionOf } from "../actions/registry";
import styles from "./menu.module.css";

type MenuItemProps = { readonly id: ActionId; readonly context: ActionContext };

/** An action of the registry as an entry of a menu. */
export function MenuItem({ id, context }: MenuItemProps) {
  const t = useTranslations("actions.titles");
  const action = actionOf(id);
  const shortcut = shortcutLabel(id);
  const checked = action.checked?.(context);
  const Icon = action.icon;
  const run = () => void action.run(context);
  const content = (
    <>
      <span>{t(id)}</span>
      {shortcut !== null && <kbd className={styles.keys}>{shortcut}</kbd>}
    </>
  );
  if (checked !== undefined) {
    return (
      <Menu.CheckboxItem className={styles.item} checked={checked} onCheckedChange={run} closeOnClick>
        <span className={styles.icon} aria-hidden="true">
          {checked && <Check />}
        </span>
        {content}
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item className={styles.item} data-action={id} disabled={!isEnabled(action, context)} onClick={run}>
      <span className={styles.icon} aria-hidden="true">
        {Icon && <Icon />}
      </span>
      {content}
    </Menu.Item>
  );
}
