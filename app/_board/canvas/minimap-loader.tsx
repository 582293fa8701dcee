"use client";

import dynamic from "next/dynamic";
import { whenItComes } from "../../_ui/late";
import { whenIdle } from "../../_ui/when-idle";

/** Loaded after the board is there: nobody waits for the map. */
export const MinimapLoader = dynamic(
  async () => {
    await new Promise<void>(whenIdle);
    const { Minimap } = await whenItComes(() => import("./minimap"));
    return Minimap;
  },
  { ssr: false },
);
