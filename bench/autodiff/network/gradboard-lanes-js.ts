import type { Network } from "../graphs/network";
import type { NetworkEngine } from "./engine";
import { build as buildLanes } from "./gradboard-lanes";

export function build(data: Network): NetworkEngine {
  return buildLanes(data, { javascriptOnly: true });
}
