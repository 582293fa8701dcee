import { type DataOptions, type GraphNode, overData } from "@gradboard/autodiff";
import { type Network, parametersOf } from "../graphs/network";
import type { NetworkEngine } from "./engine";

/** Our own engine with every number of the network a node, run for all points at once. */
export function build(data: Network, options: DataOptions = {}): NetworkEngine {
  const { nodes, target, names } = graphOf(data);
  const column = (numbers: readonly number[]) => Float64Array.from(numbers);
  const inputs = (data.x[0] ?? []).map(
    (_, at) => [`x${at}`, column(data.x.map((point) => point[at] ?? 0))] as const,
  );
  const result = overData({ nodes }, target, new Map([...inputs, ["wanted", column(data.y)]]), options);
  if (!result.ok) throw new Error(result.fault.message);
  const { program } = result;
  const lists = names.map((ids) => ({
    leaves: program.parameters(ids),
    gradients: new Float64Array(ids.length),
  }));
  return {
    step(parameters) {
      for (const [list, { leaves }] of lists.entries()) leaves.set(parameters[list] ?? []);
      program.run();
      for (const { leaves, gradients } of lists) leaves.gradients(gradients);
      return program.loss;
    },
    gradients: () => lists.map(({ gradients }) => gradients),
  };
}

/** The squared error of one point; `names` has the parameters in the order of `parametersOf`. */
function graphOf(data: Network) {
  const nodes: GraphNode[] = [];
  const leaf = (id: string, value: number) => {
    nodes.push({ id, op: "variable", inputs: [], name: id, value });
    return id;
  };
  const add = (op: string, ...inputs: string[]) => {
    const id = `n${nodes.length}`;
    nodes.push({ id, op, inputs });
    return id;
  };
  const names = parametersOf(data).map((list, at) =>
    Array.from(list, (value, index) => leaf(`p${at}_${index}`, value)),
  );
  let layer = (data.x[0] ?? []).map((_, at) => leaf(`x${at}`, 0));
  for (let at = 0; at < names.length; at += 2) {
    const [weights = [], biases = []] = [names[at], names[at + 1]];
    const before = layer;
    layer = biases.map((bias, to) => {
      const sum = before.reduce(
        (total, node, from) => add("add", total, add("mul", weights[from * biases.length + to] ?? "", node)),
        bias,
      );
      return at + 2 < names.length ? add("tanh", sum) : sum;
    });
  }
  const target = add("squared_error", layer[0] ?? "", leaf("wanted", 0));
  return { nodes, target, names };
}
