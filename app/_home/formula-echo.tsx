import { useTranslations } from "next-intl";
import { Tex } from "../_ui/tex";
import styles from "./formula-form.module.css";

/** More than this takes longer to typeset than to type. */
const longest = 1500;

/** How the formula was understood. */
export function FormulaEcho({ latex }: { readonly latex: string }) {
  const t = useTranslations("home.formula");
  if (latex.length > longest) return <p>{t("tooLong")}</p>;
  return (
    <p className={styles.echo}>
      <span className={styles.echoLabel}>{t("readAs")}</span> <Tex latex={latex} />
    </p>
  );
}
