import type { Operation } from "../operation";
import { precedence } from "../precedence";

const nothing = () => "";
const atom = { precedence: precedence.atom, ports: [], write: nothing };

function leaf(id: string, title: string, spoken: string, symbol: string): Operation {
  return {
    id,
    kind: "leaf",
    group: "leaf",
    title,
    spoken,
    symbol,
    ports: [],
    forward: () => Number.NaN,
    partials: [],
    syntax: { kind: "leaf" },
    latex: atom,
    rule: spoken,
    slopes: [],
    verb: nothing,
    arithmetic: nothing,
    pytorch: "torch.tensor({value})",
  };
}

function named(id: string, title: string, symbol: string, value: number, pytorch: string): Operation {
  return {
    ...leaf(id, title, "constant", symbol),
    kind: "named-constant",
    group: "constant",
    forward: () => value,
    syntax: { kind: "constant", name: id },
    latex: { ...atom, write: () => (id === "pi" ? "\\pi" : "e") },
    pytorch,
  };
}

export const leaves: readonly Operation[] = [
  leaf("variable", "Variable", "variable", "x"),
  leaf("constant", "Constant", "constant", "1"),
  leaf("parameter", "Parameter", "parameter", "w"),
  leaf("data", "Data", "data", "d"),
  named("e", "Euler's number", "e", Math.E, "math.e"),
  named("pi", "Pi", "π", Math.PI, "math.pi"),
];
