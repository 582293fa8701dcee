"use client";

import { useTranslations } from "next-intl";
import { Tooltip } from "../../_ui/tooltip";
import { useReadable, useSession } from "../session/use-session";
import { initials } from "./initials";
import styles from "./people-bar.module.css";

/** More than this many circles become a number. */
const SHOWN = 5;

/** Who else is on the board. Two pages of one person are one circle. */
export function PeopleBar() {
  const t = useTranslations("board.people");
  const session = useSession();
  const people = useReadable(session.people);
  const others = [...new Map(people.map(({ user }) => [user.id, user])).values()].filter(
    ({ id }) => id !== session.opened.me.id,
  );
  if (others.length === 0) return null;
  const more = others.length - SHOWN;
  return (
    <ul className={styles.people} aria-label={t("label")}>
      {others.slice(0, SHOWN).map((user) => (
        <li key={user.id}>
          <Tooltip text={user.name}>
            <span
              className={styles.person}
              style={{ background: user.color }}
              role="img"
              aria-label={user.name}
            >
              {initials(user.name)}
            </span>
          </Tooltip>
        </li>
      ))}
      {more > 0 && <li className={styles.more}>+{more}</li>}
    </ul>
  );
}
