"use client";

import type { Editor } from "@gradboard/protocol";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { api } from "../../_api/api";
import { announce } from "../../_ui/announcer";
import { useReadable, useSession } from "../session/use-session";
import styles from "./presenters.module.css";
import linkStyles from "./share-link.module.css";

/** The editors of a board, for its owner to choose who of them may present; those who are here come first. */
export function Presenters({ board }: { readonly board: string }) {
  const t = useTranslations("share.presents");
  const id = useId();
  const [editors, setEditors] = useState<readonly Editor[]>();
  const [problem, setProblem] = useState<string | null>(null);
  const people = useReadable(useSession().people);
  const here = [...new Set(people.map(({ user }) => user.id))].sort().join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes while this is open is to be chosen, too.
  useEffect(() => {
    let late = false;
    void api.editors(board).then((list) => {
      if (late) return;
      if (list.ok) setEditors(list.value.editors);
      setProblem(list.ok ? null : list.problem.detail);
    });
    return () => {
      late = true;
    };
  }, [board, here]);

  const change = async ({ id: person, name }: Editor, presents: boolean) => {
    const set = (value: boolean) =>
      setEditors((all) => all?.map((one) => (one.id === person ? { ...one, presents: value } : one)));
    set(presents);
    const list = await api.letPresent(board, person, presents);
    if (!list.ok) set(!presents);
    setProblem(list.ok ? null : list.problem.detail);
    if (list.ok) announce(t(presents ? "allowed" : "forbidden", { name }));
  };

  const present = new Set(here.split(" "));
  const sorted = [...(editors ?? [])].sort((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)));
  return (
    <section className={linkStyles.link} aria-labelledby={`${id}-title`}>
      <div>
        <h3 id={`${id}-title`}>{t("title")}</h3>
        <p className={linkStyles.note}>{editors?.length === 0 ? t("nobody") : t("note")}</p>
      </div>
      {sorted.length > 0 && (
        <ul className={styles.people}>
          {sorted.map((editor) => (
            <li key={editor.id}>
              <label className={styles.person}>
                <input
                  type="checkbox"
                  checked={editor.presents}
                  onChange={(event) => void change(editor, event.target.checked)}
                />
                <span className={styles.color} style={{ background: editor.color }} aria-hidden="true" />
                {editor.name}
              </label>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}
