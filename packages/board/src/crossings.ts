import type { Graph, NodeId } from "@gradboard/autodiff";

type Point = readonly [number, number];
type Wire = { readonly from: NodeId; readonly start: Point; readonly end: Point };

/** Where a graph's nodes would stand: the top-left corner and the size of each. */
export type Placing = {
  readonly corner: (id: NodeId) => Point;
  readonly size: (id: NodeId) => { readonly width: number; readonly height: number };
};

/**
 * How many pairs of wires cross when each is a straight line from the middle of a node's right side to its port. Wires
 * that leave the same node are not counted: they part where they begin.
 */
export function crossings(graph: Graph, placing: Placing): number {
  const wires = wiresOf(graph, placing);
  let count = 0;
  for (const [index, wire] of wires.entries()) {
    for (let other = index + 1; other < wires.length; other++) {
      const second = wires[other];
      if (second !== undefined && wire.from !== second.from && cross(wire, second)) count += 1;
    }
  }
  return count;
}

function wiresOf(graph: Graph, { corner, size }: Placing): Wire[] {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  return graph.nodes.flatMap(({ id, inputs }) => {
    const [x, y] = corner(id);
    const { height } = size(id);
    return inputs.flatMap((from, port): Wire[] => {
      if (from === null || !ids.has(from)) return [];
      const [sourceX, sourceY] = corner(from);
      const source = size(from);
      return [
        {
          from,
          start: [sourceX + source.width, sourceY + source.height / 2],
          end: [x, y + (height * (port + 1)) / (inputs.length + 1)],
        },
      ];
    });
  });
}

function cross(a: Wire, b: Wire): boolean {
  return (
    side(a, b.start) * side(a, b.end) < 0 && // The ends of one lie on both sides of the other ...
    side(b, a.start) * side(b, a.end) < 0 // ... and the other way round.
  );
}

/** On which side of a wire's line a point lies; 0 on the line. */
function side({ start, end }: Wire, [x, y]: Point): number {
  return Math.sign((end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]));
}
