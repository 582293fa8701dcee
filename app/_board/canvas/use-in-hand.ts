"use client";

import type { NodeId } from "@gradboard/autodiff";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { useSession } from "../session/use-session";
import { orientation } from "../walkthrough/orientation-setting";
import { turned } from "./orientation";

/**
 * Keeps a node's card where the node is shown while it is in somebody's hand or on its way. React Flow has it where
 * the board has it and hears of nothing: every change of its list asks each of its nodes, ports and wires.
 */
export function useInHand(id: NodeId): RefObject<HTMLDivElement | null> {
  const { parts } = useSession();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const by = parts.moved.get(id);
      const [x, y] = by === undefined ? [0, 0] : turned(by, orientation.get());
      card.current?.style.setProperty("translate", by === undefined ? "" : `${x}px ${y}px`);
    };
    place();
    return parts.moved.subscribe(id, place);
  }, [parts, id]);
  return card;
}
