"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "../../_ui/late";

/** Loaded after the board is there: nobody waits for the map. */
export const MinimapLoader = dynamic(
  () => whenItComes(() => import("./minimap")).then((room) => room.Minimap),
  { ssr: false },
);
