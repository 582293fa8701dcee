import type { BenchGraph } from "../graphs/graph";
import { NAMES, type OperationName } from "../graphs/rules";
import type { Engine } from "../measure/engine";

/** What a careful object-oriented engine becomes: an object a node, kept and sorted once, nothing allocated in a run. */
class Leaf {
  value = 0;
  gradient = 0;
  forward(): void {}
  backward(): void {}
}

abstract class Unary extends Leaf {
  constructor(readonly x: Leaf) {
    super();
  }
}

abstract class Binary extends Leaf {
  constructor(
    readonly x: Leaf,
    readonly y: Leaf,
  ) {
    super();
  }
}

class Add extends Binary {
  override forward() {
    this.value = this.x.value + this.y.value;
  }
  override backward() {
    this.x.gradient += this.gradient;
    this.y.gradient += this.gradient;
  }
}
class Sub extends Binary {
  override forward() {
    this.value = this.x.value - this.y.value;
  }
  override backward() {
    this.x.gradient += this.gradient;
    this.y.gradient -= this.gradient;
  }
}
class Mul extends Binary {
  override forward() {
    this.value = this.x.value * this.y.value;
  }
  override backward() {
    const { x, y, gradient } = this;
    const carried = gradient * y.value;
    y.gradient += gradient * x.value;
    x.gradient += carried;
  }
}
class Div extends Binary {
  override forward() {
    this.value = this.x.value / this.y.value;
  }
  override backward() {
    const carried = this.gradient / this.y.value;
    this.x.gradient += carried;
    this.y.gradient -= carried * this.value;
  }
}
class Pow extends Binary {
  override forward() {
    this.value = this.x.value ** this.y.value;
  }
  override backward() {
    const { x, y, gradient, value } = this;
    if (y.value !== 0) x.gradient += gradient * y.value * x.value ** (y.value - 1);
    if (x.value !== 0 || y.value < 0) y.gradient += gradient * value * Math.log(x.value);
  }
}
class Neg extends Unary {
  override forward() {
    this.value = -this.x.value;
  }
  override backward() {
    this.x.gradient -= this.gradient;
  }
}
class Exp extends Unary {
  override forward() {
    this.value = Math.exp(this.x.value);
  }
  override backward() {
    this.x.gradient += this.gradient * this.value;
  }
}
class Ln extends Unary {
  override forward() {
    this.value = Math.log(this.x.value);
  }
  override backward() {
    this.x.gradient += this.gradient / this.x.value;
  }
}
class Tanh extends Unary {
  override forward() {
    this.value = Math.tanh(this.x.value);
  }
  override backward() {
    this.x.gradient += this.gradient * (1 - this.value * this.value);
  }
}
class Sigmoid extends Unary {
  override forward() {
    this.value = 1 / (1 + Math.exp(-this.x.value));
  }
  override backward() {
    this.x.gradient += this.gradient * this.value * (1 - this.value);
  }
}
class Relu extends Unary {
  override forward() {
    this.value = this.x.value > 0 ? this.x.value : 0;
  }
  override backward() {
    if (this.value > 0) this.x.gradient += this.gradient;
  }
}
class Sin extends Unary {
  override forward() {
    this.value = Math.sin(this.x.value);
  }
  override backward() {
    this.x.gradient += this.gradient * Math.cos(this.x.value);
  }
}
class Cos extends Unary {
  override forward() {
    this.value = Math.cos(this.x.value);
  }
  override backward() {
    this.x.gradient -= this.gradient * Math.sin(this.x.value);
  }
}
class Sqrt extends Unary {
  override forward() {
    this.value = Math.sqrt(this.x.value);
  }
  override backward() {
    this.x.gradient += (this.gradient * 0.5) / this.value;
  }
}

const CLASSES: Record<Exclude<OperationName, "input" | "constant">, new (x: Leaf, y: Leaf) => Leaf> = {
  add: Add,
  sub: Sub,
  mul: Mul,
  div: Div,
  pow: Pow,
  neg: Neg,
  exp: Exp,
  ln: Ln,
  tanh: Tanh,
  sigmoid: Sigmoid,
  relu: Relu,
  sin: Sin,
  cos: Cos,
  sqrt: Sqrt,
};

export function build(graph: BenchGraph): Engine {
  const nodes: Leaf[] = [];
  const work: Leaf[] = [];
  const none = new Leaf();
  graph.op.forEach((code, index) => {
    const name = NAMES[code] ?? "input";
    if (name === "input" || name === "constant") {
      const leaf = new Leaf();
      leaf.value = graph.initial[index] ?? 0;
      nodes.push(leaf);
      return;
    }
    const node = new CLASSES[name](nodes[graph.a[index] ?? 0] ?? none, nodes[graph.b[index] ?? 0] ?? none);
    nodes.push(node);
    work.push(node);
  });
  const target = nodes[graph.output] ?? none;
  const forward = () => {
    for (const node of work) node.forward();
  };
  return {
    set(node, value) {
      const leaf = nodes[node];
      if (leaf !== undefined) leaf.value = value;
    },
    forward,
    gradient() {
      forward();
      for (const node of nodes) node.gradient = 0;
      target.gradient = 1;
      for (let at = work.length - 1; at >= 0; at--) work[at]?.backward();
    },
    value: (node) => nodes[node]?.value,
    gradientOf: (node) => nodes[node]?.gradient,
  };
}
