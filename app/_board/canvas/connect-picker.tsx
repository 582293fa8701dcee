"use client";

import type { NodeId } from "@gradboard/autodiff";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { announce } from "../../_ui/announcer";
import { useActions } from "../session/use-actions";
import { useSession } from "../session/use-session";
import { spokenOperation } from "./accessible-name";
import { beginChoice, type ChoiceEvent, choose, currentOption } from "./connect-choice";
import { type ConnectOption, connectOptions } from "./connect-options";
import styles from "./connect-picker.module.css";

const keys: Readonly<Record<string, ChoiceEvent>> = {
  ArrowDown: { kind: "next" },
  ArrowUp: { kind: "previous" },
  Home: { kind: "first" },
  End: { kind: "last" },
};

type PickerProps = { readonly from: NodeId; readonly onClose: () => void };

/** Where a wire goes, chosen by keyboard: type or use the arrows, Enter connects, Escape gives up. */
export function ConnectPicker({ from, onClose }: PickerProps) {
  const t = useTranslations("board.connect");
  const session = useSession();
  const actions = useActions();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { nodes } = session.view.get();
  const labelOf = (id: NodeId) => nodes.get(id)?.label ?? id;
  const textOf = ({ to, portName, takenBy }: ConnectOption) => {
    const words = {
      name: labelOf(to),
      operation: spokenOperation(nodes.get(to)?.node.op ?? ""),
      port: portName,
    };
    return takenBy === null ? t("port", words) : t("taken", { ...words, from: labelOf(takenBy) });
  };
  const [choice, setChoice] = useState(() =>
    beginChoice(connectOptions(session.view.get(), session.computed.get().board, from)),
  );
  const current = currentOption(choice);
  const count = choice.options.length;
  const name = labelOf(from);

  useEffect(() => {
    input.current?.focus();
    announce(t("started", { name, count }));
  }, [t, name, count]);

  const send = (event: ChoiceEvent) => setChoice(choose(choice, event, textOf));
  const finish = (option: ConnectOption | undefined) => {
    if (option !== undefined) actions.connect(from, option.to, option.port);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const move = keys[event.key];
    if (move !== undefined) send(move);
    else if (event.key === "Enter") finish(current);
    else if (event.key === "Escape") {
      announce(t("cancelled"));
      onClose();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={`${styles.picker} nodrag nopan nowheel nokey`}>
      <p className={styles.title}>{t("label", { name })}</p>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={t("label", { name })}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.key}`}
        placeholder={t("filter")}
        value={choice.query}
        onChange={(event) => send({ kind: "type", query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      />
      <div role="listbox" id={listId} aria-label={t("label", { name })} className={styles.list}>
        {choice.matches.map((option) => (
          // Focus stays in the field, which has the keys: aria-activedescendant names the current one.
          <div
            key={option.key}
            role="option"
            id={`${listId}-${option.key}`}
            tabIndex={-1}
            aria-selected={option === current}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => finish(option)}
            onKeyDown={onKeyDown}
          >
            {textOf(option)}
          </div>
        ))}
      </div>
      {choice.matches.length === 0 && <p className={styles.none}>{t("none")}</p>}
    </div>
  );
}
