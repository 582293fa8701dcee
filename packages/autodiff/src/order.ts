/**
 * Evaluation order of an acyclic graph given as lists of inputs: depth-first post-order from `root` left to right,
 * then the rest in the order given. An explicit stack; the same order as that of a compiled program.
 */
export function evaluationOrder(inputs: readonly (readonly number[])[], root: number): number[] {
  const order: number[] = [];
  const nextPort = new Int32Array(inputs.length);
  const seen = new Uint8Array(inputs.length);
  const path: number[] = [];
  const explore = (from: number) => {
    if (seen[from] === 1) return;
    seen[from] = 1;
    path.push(from);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const input = inputs[node]?.[nextPort[node] ?? 0];
      if (input === undefined) {
        order.push(node);
        path.pop();
      } else {
        nextPort[node] = (nextPort[node] ?? 0) + 1;
        if (seen[input] === 0) {
          seen[input] = 1;
          path.push(input);
        }
      }
    }
  };
  explore(root);
  for (let node = 0; node < inputs.length; node++) explore(node);
  return order;
}
