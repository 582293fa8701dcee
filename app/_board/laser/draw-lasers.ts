import { turned } from "../canvas/orientation";
import type { Point } from "../session/overlay";
import type { Laser } from "../session/presence-channel";
import type { Readable } from "../session/store";
import { orientation } from "../walkthrough/orientation-setting";
import styles from "./lasers.module.css";
import { lengthened, trailPath } from "./trail";

/** How long a trail stays when the pointer is off, in milliseconds; the style sheet fades it in the same time. */
const FADE = 900;

type Drawn = {
  readonly group: SVGGElement;
  readonly paths: readonly SVGPathElement[];
  points: readonly Point[];
};

/**
 * Draws laser pointers and their trails into a group whose units are those of the board, as it is turned. By hand: thirty moves a
 * second for each person are too much for React. Answers how to stop.
 */
export function drawLasers(into: SVGGElement, lasers: Readable<readonly Laser[]>): () => void {
  const drawn = new Map<number, Drawn>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const begin = ({ clientId, color }: Laser): Drawn => {
    const group = element("g", styles.trail);
    group.style.color = color ?? "var(--color-accent)";
    // Below the line a wider one in the colour of the canvas: any colour is then seen on any node.
    const paths = [styles.halo, styles.line, styles.tip].map((style) => element("path", style));
    group.append(...paths);
    into.append(group);
    const fresh: Drawn = { group, paths, points: [] };
    drawn.set(clientId, fresh);
    return fresh;
  };
  const end = (clientId: number, { group }: Drawn) => {
    drawn.delete(clientId);
    group.dataset.over = "";
    const timer = setTimeout(() => {
      timers.delete(timer);
      group.remove();
    }, FADE);
    timers.add(timer);
  };
  const draw = () => {
    const on = new Map(lasers.get().map((laser) => [laser.clientId, laser]));
    for (const [clientId, trail] of drawn) if (!on.has(clientId)) end(clientId, trail);
    for (const laser of on.values()) {
      const trail = drawn.get(laser.clientId) ?? begin(laser);
      trail.points = lengthened(trail.points, turned(laser.point, orientation.get()));
      const path = trailPath(trail.points);
      const [halo, line, tip] = trail.paths;
      halo?.setAttribute("d", path);
      line?.setAttribute("d", path);
      // A line without length is a dot where its ends are round.
      tip?.setAttribute("d", trailPath(trail.points.slice(-1)));
    }
  };

  draw();
  const stop = lasers.subscribe(draw);
  return () => {
    stop();
    for (const timer of timers) clearTimeout(timer);
    into.replaceChildren();
  };
}

function element<Name extends "g" | "path">(name: Name, style: string | undefined) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  if (style !== undefined) made.setAttribute("class", style);
  return made;
}
