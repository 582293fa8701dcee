"use client";

import dynamic from "next/dynamic";
import { use } from "react";

// Yjs and the canvas live in the browser only: the page is a shell, the socket brings the board.
const BoardScreen = dynamic(
  () => import("../../_board/screen/board-screen").then((room) => room.BoardScreen),
  {
    ssr: false,
  },
);

export default function BoardPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = use(params);
  return <BoardScreen id={id} />;
}
