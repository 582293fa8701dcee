import type { Graph, GraphNode, NodeId } from "../graph";
import { nodesById } from "../graph";
import { type Operation, portLetter, pytorchTemplate } from "../operation";
import { isChangeable, operation } from "../operations";
import { formulaOf } from "../render/label";
import { isTensor, nested, type Value } from "../tensor/tensor";
import { codeGraph, isLiteral } from "./code-graph";
import type { ExportOptions, ExportResult } from "./export-result";
import { gradientTitle } from "./gradient-name";
import { pythonNumber } from "./python-expression";
import { PYTHON_WORDS } from "./python-words";
import { SafeNames } from "./safe-names";

/** Operators between two operands take plain numbers on one side. */
const OPERATOR = /^\{a\} (?:[-+*/]|\*\*) \{b\}$/;

/**
 * A graph as a PyTorch program in float64: one assignment a node, `backward()` from the target, then value and
 * gradients printed. Refuses targets that cannot be computed.
 */
export function toPyTorch(
  graph: Graph,
  target: NodeId,
  { notation = "leibniz" }: ExportOptions = {},
): ExportResult {
  const code = codeGraph(graph, target);
  if (!code.ok) return code;
  const { program, nodes, varying } = code;
  const byId = nodesById(graph);
  const names = new SafeNames(nodes, target, PYTHON_WORDS);
  const root = names.of(target);
  const isTarget = (node: GraphNode) => node.id === target;

  const asNumber = (id: NodeId | null, whole: boolean): string => {
    const node = byId.get(id ?? "");
    if (node !== undefined && node.op !== "constant") return `math.${node.op}`;
    const value = program.value(id ?? "");
    const number = typeof value === "number" ? value : 1;
    return whole ? String(number) : pythonNumber(number).text;
  };
  const isNumber = (id: NodeId | null) => isLiteral(byId.get(id ?? "")) && !isTensor(program.value(id ?? ""));
  /** Is an input that PyTorch wants as a number something else? */
  const varies = (node: GraphNode, record: Operation) =>
    record.pytorchVarying !== undefined &&
    node.inputs.some((input, port) => isDefaultPort(record, port) && !isNumber(input));
  /** Constants that stand as numbers in the calls they feed; the others need a tensor of their own. */
  const argument = (node: GraphNode, record: Operation, port: number): string => {
    const input = node.inputs[port] ?? null;
    if (!isNumber(input)) return names.of(input);
    const isFixed = record.tensor?.fixed?.(port) === true;
    const other = OPERATOR.test(record.pytorch) && !isNumber(node.inputs[1 - port] ?? null);
    const isDefault = isDefaultPort(record, port) && !varies(node, record);
    return isFixed || isDefault || other ? asNumber(input, isFixed) : names.of(input);
  };
  const call = (node: GraphNode): string => {
    const record = operation(node.op);
    if (record === undefined) return "";
    const args = node.inputs.map((_input, port) => argument(node, record, port));
    const letters = new Map(args.map((arg, port) => [portLetter(port), arg]));
    const [only] = node.inputs;
    const entries = args.length === 1 && isTensor(program.value(only ?? ""));
    const template = varies(node, record)
      ? (record.pytorchVarying ?? record.pytorch)
      : pytorchTemplate(record, args.length, entries);
    return template.replace(/\{(\w+)\}/g, (whole, letter: string) =>
      letter === "inputs" ? args.join(", ") : (letters.get(letter) ?? whole),
    );
  };
  const used = new Set(
    nodes.flatMap((node) => {
      const record = operation(node.op);
      return record === undefined
        ? []
        : node.inputs.filter(
            (input, port) => input !== null && argument(node, record, port) === names.of(input),
          );
    }),
  );
  const assignments = nodes.flatMap((node): string[] => {
    const name = names.of(node.id);
    if (isLiteral(node)) {
      if (!used.has(node.id) && !isTarget(node)) return [];
      const text = isNumber(node.id) ? asNumber(node.id, false) : list(program.value(node.id) ?? 1);
      return [`${name} = torch.tensor(${text})`];
    }
    if (node.inputs.length > 0) return [`${name} = ${call(node)}`];
    return [`${name} = torch.tensor(${list(program.value(node.id) ?? 1)}, requires_grad=True)`];
  });
  const leaves = nodes.filter((node) => isChangeable(node.op));
  const hasClasses = nodes.some(({ op }) => op === "cross_entropy");
  /** A class, which is a whole number to PyTorch, has no gradient there, where we say 0. */
  const gradientOf = (leaf: GraphNode): string => {
    const name = names.of(leaf.id);
    const gradient = program.gradient(leaf.id);
    const isZero = isTensor(gradient) ? gradient.data.every((entry) => entry === 0) : gradient === 0;
    return isZero && hasClasses
      ? `(torch.zeros_like(${name}) if ${name}.grad is None else ${name}.grad)`
      : `${name}.grad`;
  };
  // Only a number has gradients.
  const hasGradients = varying.has(target) && !isTensor(program.value(target));
  const body = [
    ...assignments,
    "",
    ...(hasGradients ? [`${root}.backward()`, ""] : []),
    `print("${root} =", ${root}.tolist())`,
    ...(hasGradients ? leaves : []).map(
      (leaf) =>
        `print("${gradientTitle(root, names.of(leaf.id), notation)} =", ${gradientOf(leaf)}.tolist())`,
    ),
  ].join("\n");
  const imports = /\bmath\./.test(body) ? "import math\n\nimport torch" : "import torch";
  const title = formulaOf(graph, target, 200).replace(/\s+/g, " ");
  return {
    ok: true,
    text: `# ${root} = ${title}\n${imports}\n\ntorch.set_default_dtype(torch.float64)\n\n${body}\n`,
  };
}

/** Ports at the end, which a formula may leave out. */
function isDefaultPort({ ports, defaults = [], variadic }: Operation, port: number): boolean {
  return port >= ports.length - defaults.length && variadic !== true;
}

/** A value as Python writes it: a float, or lists of them. */
function list(value: Value): string {
  if (!isTensor(value)) return pythonNumber(value).text;
  const rows = nested(value, (entry) => pythonNumber(entry).text);
  return `[${rows.map((row) => (typeof row === "string" ? row : `[${row.join(", ")}]`)).join(", ")}]`;
}
