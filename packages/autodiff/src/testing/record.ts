import { type Operation, operation } from "../index";

/** The record of an operation that must be there. */
export function record(id: string): Operation {
  const found = operation(id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}
