import { compile, type NodeId, type ParseResult, type Program, parse, type Value } from "../index";

const number = (value: Value | undefined) => (typeof value === "number" ? value : undefined);

export type Formula = Extract<ParseResult, { ok: true }> & {
  readonly program: Program;
  readonly value: number | undefined;
  /** The node of a name. */
  readonly id: (name: string) => NodeId;
  readonly gradient: (name: string) => number | undefined;
};

/** A formula that must be right, compiled and run at a point. */
export function formula(text: string, at: Record<string, number> = {}): Formula {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  const program = compile(parsed.graph, parsed.target);
  const id = (name: string) => parsed.names.get(name)?.node ?? "";
  for (const [name, value] of Object.entries(at)) program.set(id(name), value);
  program.run();
  const value = number(program.value(parsed.target));
  return { ...parsed, program, value, id, gradient: (name) => number(program.gradient(id(name))) };
}
