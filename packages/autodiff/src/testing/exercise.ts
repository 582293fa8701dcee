import { compile, type NodeId, type Program, parse } from "../index";
import type { Exercise } from "./corpus-types";

/** The program of an exercise at its point, and the node of each name. */
export function openExercise(exercise: Exercise): { program: Program; id: (name: string) => NodeId } {
  const lines = (exercise.definitions ?? []).map(({ name, expression }) => `${name} = ${expression}`);
  const parsed = parse([...lines, exercise.expression].join("; "));
  if (!parsed.ok) throw new Error(`${exercise.expression}: ${parsed.fault.message}`);
  const id = (name: string) => parsed.names.get(name)?.node ?? "";
  const program = compile(parsed.graph, exercise.target == null ? parsed.target : id(exercise.target));
  for (const [name, value] of Object.entries(exercise.at)) program.set(id(name), value);
  program.run();
  return { program, id };
}
