"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "../../_ui/late";

/** Loaded when somebody first opens it. */
export const CommentsPanel = dynamic(
  () => whenItComes(() => import("./comments-panel")).then((room) => room.CommentsPanel),
  {
    ssr: false,
  },
);
