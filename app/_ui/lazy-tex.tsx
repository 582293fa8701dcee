"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "./late";
import { whenIdle } from "./when-idle";

/** `Tex` for boards: the part that typesets mathematics is sent for once the board can be used and the page has time. */
export const LazyTex = dynamic(
  () => new Promise<void>(whenIdle).then(() => whenItComes(() => import("./tex"))).then((room) => room.Tex),
  { ssr: false },
);
