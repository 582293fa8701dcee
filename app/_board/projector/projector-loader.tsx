"use client";

import dynamic from "next/dynamic";

/** The projector lives in the browser alone: its board comes over the socket. */
export const ProjectorLoader = dynamic(
  () => import("./projector-screen").then((module) => module.ProjectorScreen),
  { ssr: false },
);
