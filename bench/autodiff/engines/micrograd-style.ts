import { type BenchGraph, CONSTANT, INPUT } from "../graphs/graph";
import { NAMES, type OperationName } from "../graphs/rules";
import type { Engine } from "../measure/engine";

/**
 * The design most lessons copy: an object and a closure a node, the graph built anew at every run, sorted, and walked
 * backwards. Only the sort differs from the usual one: it does not recurse, so that it survives deep graphs.
 */
class Value {
  gradient = 0;
  backward: (() => void) | undefined;
  constructor(
    readonly data: number,
    readonly inputs: readonly Value[],
  ) {}

  sorted(): Value[] {
    const order: Value[] = [];
    const seen = new Set<Value>([this]);
    const path: { node: Value; next: number }[] = [{ node: this, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const input = top.node.inputs[top.next++];
      if (input === undefined) {
        order.push(top.node);
        path.pop();
      } else if (!seen.has(input)) {
        seen.add(input);
        path.push({ node: input, next: 0 });
      }
    }
    return order;
  }

  differentiate(): void {
    const order = this.sorted();
    this.gradient = 1;
    for (let at = order.length - 1; at >= 0; at--) order[at]?.backward?.();
  }
}

function unary(data: number, x: Value, partial: (out: Value) => number): Value {
  const out = new Value(data, [x]);
  out.backward = () => {
    x.gradient += partial(out) * out.gradient;
  };
  return out;
}

type Make = (x: Value, y: Value) => Value;

const MAKE: Record<Exclude<OperationName, "input" | "constant">, Make> = {
  add: (x, y) => {
    const out = new Value(x.data + y.data, [x, y]);
    out.backward = () => {
      x.gradient += out.gradient;
      y.gradient += out.gradient;
    };
    return out;
  },
  sub: (x, y) => {
    const out = new Value(x.data - y.data, [x, y]);
    out.backward = () => {
      x.gradient += out.gradient;
      y.gradient -= out.gradient;
    };
    return out;
  },
  mul: (x, y) => {
    const out = new Value(x.data * y.data, [x, y]);
    out.backward = () => {
      x.gradient += y.data * out.gradient;
      y.gradient += x.data * out.gradient;
    };
    return out;
  },
  div: (x, y) => {
    const out = new Value(x.data / y.data, [x, y]);
    out.backward = () => {
      x.gradient += out.gradient / y.data;
      y.gradient -= (out.data / y.data) * out.gradient;
    };
    return out;
  },
  pow: (x, y) => {
    const out = new Value(x.data ** y.data, [x, y]);
    out.backward = () => {
      if (y.data !== 0) x.gradient += y.data * x.data ** (y.data - 1) * out.gradient;
      if (x.data !== 0 || y.data < 0) y.gradient += out.data * Math.log(x.data) * out.gradient;
    };
    return out;
  },
  neg: (x) => unary(-x.data, x, () => -1),
  exp: (x) => unary(Math.exp(x.data), x, (out) => out.data),
  ln: (x) => unary(Math.log(x.data), x, () => 1 / x.data),
  tanh: (x) => unary(Math.tanh(x.data), x, (out) => 1 - out.data * out.data),
  sigmoid: (x) => unary(1 / (1 + Math.exp(-x.data)), x, (out) => out.data * (1 - out.data)),
  relu: (x) => unary(x.data > 0 ? x.data : 0, x, (out) => (out.data > 0 ? 1 : 0)),
  sin: (x) => unary(Math.sin(x.data), x, () => Math.cos(x.data)),
  cos: (x) => unary(Math.cos(x.data), x, () => -Math.sin(x.data)),
  sqrt: (x) => unary(Math.sqrt(x.data), x, (out) => 0.5 / out.data),
};

export function build(graph: BenchGraph): Engine {
  const { count, op, a, b, output } = graph;
  const numbers = Float64Array.from(graph.initial);
  const makers = Array.from(op, (code) => {
    const name = NAMES[code] ?? "input";
    return name === "input" || name === "constant" ? undefined : MAKE[name];
  });
  const none = new Value(0, []);
  let nodes: Value[] = [];
  const forward = () => {
    nodes = [];
    for (let node = 0; node < count; node++) {
      const make = makers[node];
      if (make === undefined) nodes.push(new Value(numbers[node] ?? 0, []));
      else nodes.push(make(nodes[a[node] ?? 0] ?? none, nodes[b[node] ?? 0] ?? none));
    }
  };
  return {
    set(node, value) {
      if (op[node] === INPUT || op[node] === CONSTANT) numbers[node] = value;
    },
    forward,
    gradient() {
      forward();
      nodes[output]?.differentiate();
    },
    value: (node) => nodes[node]?.data,
    gradientOf: (node) => nodes[node]?.gradient,
  };
}
