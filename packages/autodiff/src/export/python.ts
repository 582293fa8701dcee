import { growSlope, slopeOf } from "../derivatives/slope";
import { Terms } from "../derivatives/terms";
import type { Graph, GraphNode, NodeId, WireRef } from "../graph";
import { nodesById } from "../graph";
import { isChangeable, operation } from "../operations";
import { formulaOf } from "../render/label";
import { expand } from "../tensor/expand";
import { isTensor } from "../tensor/tensor";
import type { Notation } from "../walkthrough/notation";
import { type CodeGraph, codeGraph, isLiteral } from "./code-graph";
import type { ExportOptions, ExportResult } from "./export-result";
import { gradientName, gradientTitle } from "./gradient-name";
import {
  atom,
  binding,
  HELPERS,
  hasPython,
  helpersFor,
  type Python,
  pythonNumber,
  pythonOf,
  pythonOfTerms,
} from "./python-expression";
import { PYTHON_WORDS } from "./python-words";
import { SafeNames } from "./safe-names";

/**
 * A graph as a Python program without dependencies: one assignment a node forward, one a gradient backward, each the
 * sum of what its wires carry, then value and gradients printed. Vectors and matrices are written entry by entry
 * (`W_0_1`). Runs on Python 3.8 and later. Where a value does not exist Python raises its own errors (`1/0`). Refuses
 * targets that cannot be computed or are no numbers.
 */
export function toPython(
  graph: Graph,
  target: NodeId,
  { notation = "leibniz" }: ExportOptions = {},
): ExportResult {
  const code = codeGraph(graph, target);
  if (!code.ok) return code;
  const title = formulaOf(graph, target, 200);
  if (!code.nodes.some(({ id, op }) => isTensor(code.program.value(id)) || !hasPython(op)))
    return new Writer(title, code, notation).program();
  const expanded = expand(graph, target);
  if (!expanded.ok) return expanded;
  if (expanded.target === null)
    return { ok: false, message: "Only a number has gradients. Take the sum or the mean of the target." };
  const single = codeGraph(expanded.graph, expanded.target);
  return single.ok ? new Writer(title, single, notation).program() : single;
}

class Writer {
  readonly #names: SafeNames;
  readonly #gradients = new Map<NodeId, string>();
  readonly #nodes: ReadonlyMap<NodeId, GraphNode>;
  #fault: string | undefined;

  constructor(
    private readonly title: string,
    private readonly code: CodeGraph,
    private readonly notation: Notation,
  ) {
    this.#nodes = nodesById(code.program.graph);
    this.#names = new SafeNames(
      code.nodes.filter((node) => !isLiteral(node)),
      code.target.id,
      [...PYTHON_WORDS, ...HELPERS.keys()],
    );
    for (const { id } of code.nodes) {
      if (code.varying.has(id))
        this.#gradients.set(id, this.#names.free(gradientName(this.#names.of(id), notation)));
    }
  }

  program(): ExportResult {
    const { target, nodes } = this.code;
    const written = nodes.filter((node) => !isLiteral(node));
    const inputs = written.filter(({ inputs }) => inputs.length === 0).map((node) => this.#forward(node));
    const steps = written.filter(({ inputs }) => inputs.length > 0).map((node) => this.#forward(node));
    const backward = [...nodes].reverse().flatMap((node) => this.#backward(node));
    const name = isLiteral(target) ? "value" : this.#names.of(target.id);
    const leaves = nodes.filter((node) => isChangeable(node.op));
    const lines = [
      ...inputs,
      ...(inputs.length > 0 ? [""] : []),
      "# Forward: every value.",
      ...(isLiteral(target) ? [`value = ${this.#text(target.id).text}`] : steps),
      "",
      ...(backward.length === 0
        ? []
        : [
            `# Backward: how ${name} changes with each of them, from the last to the first.`,
            ...backward,
            "",
          ]),
      `print("${name} =", ${name})`,
      ...leaves.map(
        ({ id }) =>
          `print("${gradientTitle(name, this.#names.of(id), this.notation)} =", ${this.#gradients.get(id)})`,
      ),
    ];
    if (this.#fault !== undefined) return { ok: false, message: this.#fault };
    const body = lines.join("\n");
    const helpers = helpersFor(body);
    const needsMath = /\bmath\./.test(body) || helpers.some((definition) => definition.includes("math."));
    const head = [
      `# ${name} = ${this.title.replace(/\s+/g, " ")}`,
      ...(needsMath ? ["import math", ""] : [""]),
      ...helpers.flatMap((definition) => ["", definition, ""]),
    ];
    return { ok: true, text: `${head.join("\n")}\n${body}\n` };
  }

  #forward(node: GraphNode): string {
    const { program } = this.code;
    const value = program.value(node.id);
    const name = this.#names.of(node.id);
    if (node.inputs.length === 0)
      return `${name} = ${pythonNumber(typeof value === "number" ? value : 1).text}`;
    const written = pythonOf(
      node.op,
      node.inputs.map((input) => this.#text(input)),
    );
    return `${name} = ${(written ?? this.#unknown(node)).text}`;
  }

  /** What stands for a node inside an expression. */
  #text(id: NodeId | null): Python {
    const node = this.#nodes.get(id ?? "");
    if (!isLiteral(node)) return atom(this.#names.of(id));
    const value = this.code.program.value(id ?? "");
    const named = node === undefined || node.op === "constant" ? undefined : pythonOf(node.op, []);
    return named ?? pythonNumber(typeof value === "number" ? value : 1);
  }

  #backward(node: GraphNode): string[] {
    const gradient = this.#gradients.get(node.id);
    if (gradient === undefined) return [];
    if (node.id === this.code.target.id) return [`${gradient} = 1.0`];
    const { program } = this.code;
    // The engine's own order of addition: from the last consumer to the first.
    const place = this.#places();
    const wires = program
      .wiresFrom(node.id)
      .filter(({ to }) => this.#gradients.has(to))
      .sort((p, q) => (place.get(q.to) ?? 0) - (place.get(p.to) ?? 0) || p.port - q.port);
    const sum = wires.map((wire) => this.#carried(wire)).join(" + ");
    return [`${gradient} = ${sum === "" ? "0.0" : sum.replaceAll(" + -", " - ")}`];
  }

  #order: ReadonlyMap<NodeId, number> | undefined;
  #places(): ReadonlyMap<NodeId, number> {
    this.#order ??= new Map(this.code.nodes.map(({ id }, index) => [id, index]));
    return this.#order;
  }

  /** Upstream gradient times local derivative. */
  #carried({ to, port }: WireRef): string {
    const upstream = this.#gradients.get(to) ?? "";
    const node = this.#nodes.get(to);
    const slope = node === undefined ? undefined : this.#slope(node, port);
    if (slope === undefined) return this.#unknown(node).text;
    if (slope.text === "1.0") return upstream;
    if (slope.text === "-1.0") return `-${upstream}`;
    const carried = `${upstream} * ${slope.binding <= binding.product ? `(${slope.text})` : slope.text}`;
    const partial = this.code.program.partial(to, port);
    // Where a slope is infinite Python raises an error, but where nothing arrives nothing goes on.
    const isOpen = typeof partial === "number" && !Number.isFinite(partial);
    return isOpen ? `(${carried} if ${upstream} else 0.0)` : carried;
  }

  #slope(node: GraphNode, port: number): Python | undefined {
    const record = operation(node.op);
    const slope = record === undefined ? undefined : slopeOf(record, node.inputs.length, port);
    if (slope === undefined) return undefined;
    const terms = new Terms();
    const keep = (id: NodeId) => terms.keep({ id, op: "variable", inputs: [] }, []);
    const inputs = node.inputs.map((input) => {
      const source = this.#nodes.get(input ?? "");
      const value = this.code.program.value(input ?? "");
      return source?.op === "constant" && typeof value === "number" ? terms.number(value) : keep(input ?? "");
    });
    const grown = growSlope(terms, slope.formula, inputs, () => keep(node.id));
    return grown === undefined ? undefined : pythonOfTerms(terms, grown, (id) => this.#text(id));
  }

  #unknown(node: GraphNode | undefined): Python {
    this.#fault ??= `There is no Python for ${operation(node?.op ?? "")?.title ?? "this operation"} yet.`;
    return atom("");
  }
}
