"use client";

import dynamic from "next/dynamic";

/** Loaded after the board is there: nobody waits for the map. */
export const MinimapLoader = dynamic(() => import("./minimap").then((room) => room.Minimap), { ssr: false });
