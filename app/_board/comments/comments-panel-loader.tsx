"use client";

import dynamic from "next/dynamic";

/** Loaded when somebody first opens it. */
export const CommentsPanel = dynamic(() => import("./comments-panel").then((room) => room.CommentsPanel), {
  ssr: false,
});
