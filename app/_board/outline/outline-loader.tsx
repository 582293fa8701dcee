"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "../../_ui/late";
import { usable } from "../../_ui/when-idle";

/** Comes as soon as the board beside it can be used. */
export const Outline = dynamic(
  () => usable.then(() => whenItComes(() => import("./outline"))).then((room) => room.Outline),
  { ssr: false },
);
