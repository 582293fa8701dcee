import * as z from "zod/mini";
import { limits } from "./limits";
import { Role } from "./roles";

const NodeId = z.string().check(z.maxLength(64));
const Point = z.tuple([z.number(), z.number()]);

/** Who somebody is. The server writes it; what a client puts there is overwritten. */
export const PresenceUser = z.object({
  id: z.string(),
  name: z.string().check(z.maxLength(limits.personName)),
  color: z.string().check(z.maxLength(16)),
  role: Role,
});
export type PresenceUser = z.infer<typeof PresenceUser>;

/** A gesture in flight: laid over the document by every viewer, written to it once, on release. */
export const Gesture = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("move"),
    /** Board coordinates of every node in hand. */
    nodes: z
      .record(NodeId, Point)
      .check(z.refine((nodes) => Object.keys(nodes).length <= limits.presenceNodes)),
  }),
  z.object({ kind: z.literal("scrub"), node: NodeId, value: z.number() }),
  /** Width and height of a note or a frame whose corner is in hand. */
  z.object({ kind: z.literal("size"), node: NodeId, size: Point }),
]);
export type Gesture = z.infer<typeof Gesture>;

/** One client's presence (its awareness state). */
export const Presence = z.object({
  user: z.optional(PresenceUser),
  /** The pointer, in board coordinates. */
  cursor: z.nullish(Point),
  selection: z.nullish(z.array(NodeId).check(z.maxLength(limits.presenceNodes))),
  gesture: z.nullish(Gesture),
  /** Where the laser pointer shines, in board coordinates; absent while it is off. */
  laser: z.nullish(Point),
});
export type Presence = z.infer<typeof Presence>;

/** Reads an awareness state; a field that is not as it should be is left out, never the whole person. */
export function readPresence(state: unknown): Presence {
  const whole = Presence.safeParse(state);
  if (whole.success) return whole.data;
  if (typeof state !== "object" || state === null) return {};
  const kept: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(Presence.shape)) {
    const field = schema.safeParse((state as Record<string, unknown>)[key]);
    if (field.success && field.data !== undefined) kept[key] = field.data;
  }
  return Presence.parse(kept);
}
