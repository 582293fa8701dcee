import {
  compile,
  type Graph,
  latexOf,
  localDerivative,
  type Operation,
  type OperationGroup,
  operations,
} from "../src/index";
import { portName, pytorchTemplate } from "../src/operation";
import { latexName } from "../src/render/latex-name";
import { introduction } from "./introduction";
import { notes } from "./notes";

const GROUPS: Readonly<Record<OperationGroup, string>> = {
  leaf: "Inputs",
  constant: "Constants",
  arithmetic: "Arithmetic",
  powers: "Powers, roots and logarithms",
  trigonometry: "Trigonometry",
  hyperbolic: "Hyperbolic functions",
  activation: "Activation functions",
  comparison: "Comparison",
  aggregate: "Sums, products and means",
  loss: "Losses",
  tensor: "Vectors and matrices",
};

/** The reference of all operations in Markdown, made from the table. */
export function operationsPage(): string {
  const groups = [...new Set(operations.map(({ group }) => group))].map((group) => ({
    title: GROUPS[group],
    members: operations.filter((record) => record.group === group),
  }));
  return [
    introduction,
    ...groups.map(
      ({ title, members }) => `- **${title}:** ${members.map((record) => link(record)).join(" · ")}`,
    ),
    ...groups.flatMap(({ title, members }) => ["", `## ${title}`, ...members.map(section)]),
    "",
  ].join("\n");
}

function link({ title }: Operation): string {
  return `[${title}](#${title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-")})`;
}

const math = (latex: string) => `$\`${latex}\`$`;
const code = (text: string) => `\`${text}\``;

function section(record: Operation): string {
  const { title, convention, spoken } = record;
  const note = notes[record.id];
  const about = note?.about ?? `${record.verb(...record.ports)}.`;
  const isComputed = record.kind === "scalar" || record.kind === "tensor";
  const entries: readonly (readonly [string, string | undefined])[] = [
    ["Type", (note?.typed ?? typed(record)).map(code).join(" or ") + leftOut(record)],
    ["Value", isComputed ? value(record) : undefined],
    ...(isComputed ? derivatives(record) : []),
    ["PyTorch", pytorch(record)],
    ["Convention", convention],
    ["Unlike PyTorch", note?.differs],
    ["Spoken", `“${spoken}”`],
  ];
  const lines = entries.flatMap(([label, text]) =>
    text === undefined || text === "" ? [] : [`- *${label}:* ${text}`],
  );
  return ["", `### ${title}`, "", about, "", ...lines].join("\n");
}

/** How a formula writes it, shortest first. */
function typed(record: Operation): readonly string[] {
  const { syntax, defaults = [], variadic } = record;
  const ports = record.ports.map((_name, port) => portName(record, port));
  const call = (word: string, given = ports) => `${word}(${given.join(", ")}${variadic ? ", …" : ""})`;
  switch (syntax.kind) {
    case "leaf":
      return [];
    case "constant":
      return [syntax.name];
    case "prefix":
      return [`${syntax.symbol}${ports[0]}`];
    case "infix":
      return [ports.join(` ${syntax.symbol} `), ...syntax.words.map((word) => call(word))];
    case "call": {
      const [first = record.id] = syntax.words;
      const short = defaults.length === 0 ? [] : [call(first, ports.slice(0, -defaults.length))];
      return [...short, ...syntax.words.map((word) => call(word))];
    }
  }
}

/** What stands for inputs that were left out. */
function leftOut({ ports, defaults = [] }: Operation): string {
  const set = defaults.map((value, at) => `${ports[ports.length - defaults.length + at]} is ${value}`);
  return set.length === 0 ? "" : `, where ${set.join(" and ")}`;
}

/** One node of the operation, fed by variables called like its ports. */
function example(record: Operation): Graph {
  const inputs = record.ports.map((_name, port) => portName(record, port));
  const leaves = inputs.map((name) => ({ id: `leaf ${name}`, op: "variable", inputs: [], name }));
  return { nodes: [...leaves, { id: "it", op: record.id, inputs: leaves.map(({ id }) => id) }] };
}

function value(record: Operation): string {
  const definition = notes[record.id]?.definition;
  const own = latexOf(example(record), "it");
  return math(definition === undefined ? own : `${own} = ${definition}`);
}

/** What goes back through each port, in symbols: the slope, or for whole vectors and matrices what becomes of G. */
function derivatives(record: Operation): readonly (readonly [string, string])[] {
  const { rule, tensor } = record;
  const names = record.ports.map((_name, port) => portName(record, port));
  const own = latexOf(example(record), "it");
  if (tensor !== undefined) {
    const inputs = names.map(latexName);
    const ports = names.flatMap((name, port) => (tensor.fixed?.(port) === true ? [] : [{ name, port }]));
    const sent = ports.map(({ name, port }) => ({ name, latex: tensor.pullback(port, "G", inputs, own) }));
    return [[`Going back, ${rule}`, each("to", sent)]];
  }
  const program = compile(example(record), "it");
  const slopes = names.map((name, port) => ({ name, latex: localDerivative(program, "it", port) }));
  return slopes.length === 0 ? [] : [[`Slope, ${rule}`, each("in", slopes)]];
}

function each(to: string, parts: readonly { readonly name: string; readonly latex: string }[]): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return math(only.latex);
  return parts.map(({ name, latex }) => `${to} ${math(latexName(name))}: ${math(latex)}`).join("; ");
}

/** The PyTorch lines: for the ports by name, for more inputs than these, and over the entries of one. */
function pytorch(record: Operation): string {
  const names = record.ports.map((_name, port) => portName(record, port));
  const fill = (template: string, inputs: readonly string[]) =>
    code(
      template
        .replace("{inputs}", inputs.join(", "))
        .replace("{value}", "2.0")
        .replace(/\{([a-z])\}/g, (whole, letter: string) => inputs[letter.charCodeAt(0) - 97] ?? whole),
    );
  const lines = [fill(pytorchTemplate(record, names.length, false), names)];
  if (record.pytorchMany !== undefined) {
    const more = [...names, portName(record, names.length)];
    lines.push(`of more inputs ${fill(pytorchTemplate(record, more.length, false), more)}`);
  }
  if (record.pytorchEntries !== undefined)
    lines.push(`of the entries of one ${fill(pytorchTemplate(record, 1, true), names)}`);
  return lines.join(", ");
}
