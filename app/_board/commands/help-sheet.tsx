"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Dialog } from "../../_ui/dialog";
import type { Action, Section } from "../actions/action";
import { isMac, keysLabel, parseKeys } from "../actions/keys";
import { registry } from "../actions/registry";
import type { ShortcutMode } from "../screen/settings";
import { useScreen } from "../screen/use-screen";
import { useReadable, useSession } from "../session/use-session";
import styles from "./help-sheet.module.css";

const modes: readonly ShortcutMode[] = ["all", "modified", "none"];
const sections: readonly Section[] = [...new Set(registry.map(({ section }) => section))];
const onCanvas = ["tab", "arrows", "shiftArrows", "enter"] as const;

/** Every shortcut there is, and the choice which of them work. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("actions");
  const { canEdit } = useSession();
  const screen = useScreen();
  const { shortcuts } = useReadable(screen.settings);
  const listed = registry.filter(({ keys, editing }) => keys !== undefined && (canEdit || !editing));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("help.title")}
      description={isMac() ? t("help.descriptionMac") : t("help.description")}
    >
      <fieldset className={styles.modes}>
        <legend className={styles.legend}>{t("help.mode")}</legend>
        {modes.map((mode) => (
          <label key={mode} className={styles.mode}>
            <input
              type="radio"
              name="shortcuts"
              checked={shortcuts === mode}
              onChange={() => screen.change({ shortcuts: mode })}
            />
            {t(`help.${mode}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.sections}>
        {sections.map((section) => (
          <Keys key={section} title={t(`sections.${section}`)}>
            {listed
              .filter((action) => action.section === section)
              .map((action) => (
                <Line
                  key={action.id}
                  text={t(`titles.${action.id}`)}
                  keys={labelsOf(action)}
                  or={t("help.or")}
                />
              ))}
            {section === "walk" && <Line text={t("help.toNode")} keys={[t("help.keys.enter")]} or="" />}
          </Keys>
        ))}
        <Keys title={t("help.canvasTitle")}>
          {onCanvas.map((name) => (
            <Line key={name} text={t(`help.canvas.${name}`)} keys={[t(`help.keys.${name}`)]} or="" />
          ))}
          <Line text={t("help.canvas.box")} keys={[t("help.canvas.boxKeys")]} or="" />
          {canEdit && <Line text={t("help.canvas.dbl")} keys={[t("help.canvas.dblKeys")]} or="" />}
        </Keys>
      </div>
    </Dialog>
  );
}

function Keys({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>{children}</dl>
    </section>
  );
}

type LineProps = { readonly text: string; readonly keys: readonly string[]; readonly or: string };

function Line({ text, keys, or }: LineProps) {
  return (
    <div className={styles.line}>
      <dt>{text}</dt>
      <dd>
        {keys.map((label, index) => (
          <Fragment key={label}>
            {index > 0 && <span className={styles.or}>{or}</span>}
            <kbd className={styles.key}>{label}</kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

function labelsOf({ keys = [] }: Action): readonly string[] {
  return keys.map((text) => keysLabel(parseKeys(text), isMac()));
}
