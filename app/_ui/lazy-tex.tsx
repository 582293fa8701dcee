"use client";

import dynamic from "next/dynamic";

/** `Tex` for boards: a graph can be used before the part that typesets mathematics has come. */
export const LazyTex = dynamic(() => import("./tex").then((room) => room.Tex), { ssr: false });
