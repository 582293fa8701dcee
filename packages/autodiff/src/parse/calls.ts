import type { Operation } from "../operation";
import type { Builder } from "./builder";
import { type FormulaFault, fault, quote } from "./fault";
import { callFault } from "./name-faults";
import { functionNamed } from "./words";
import type { Opening } from "./yard";

/** The node of a function call with these values, or why it cannot be. */
export function callOf(builder: Builder, opening: Opening, values: readonly number[]): number | FormulaFault {
  const record = along(opening);
  if (record === undefined) return values[0] ?? 0;
  const { word, tail } = opening;
  if (tail?.base !== undefined && values.length !== 1) {
    return fault(`\`${word.text}\` takes 1 value: ${word.text}(x).`, word.position, word.length);
  }
  const given = inPorts(record, opening, values);
  if ("kind" in given) return given;
  const { variadic, defaults = [], ports } = record;
  const needed = variadic === true ? 1 : ports.length - defaults.length;
  const isMany = variadic !== true && given.length > ports.length;
  if (given.length < needed || isMany || isAlone(builder, record, given)) {
    return callFault(word, record, values.length);
  }
  const left = variadic === true ? [] : defaults.slice(given.length - needed);
  return builder.add(record.id, [...given, ...left.map((value) => builder.number(value))]);
}

/** The operation that is meant: `sum(A, axis=0)` is one of its own. */
function along({ record, names }: Opening): Operation | undefined {
  if (names === undefined || record === undefined) return record;
  const hasAxis = [...names.values()].some((name) => name.text === "axis");
  return (hasAxis ? functionNamed(`${record.id}_axis`) : undefined) ?? record;
}

/** The larger of one number is that number: somebody forgot the other one. Of a vector it is its largest entry. */
function isAlone(builder: Builder, record: Operation, given: readonly number[]): boolean {
  const isChoice = record.variadic === true && record.group === "comparison";
  return isChoice && given.length === 1 && !builder.isTensor(given[0] ?? 0);
}

/** Values in the order of the ports, those with names at their own. */
function inPorts(record: Operation, { names, tail, word }: Opening, values: readonly number[]) {
  const given = tail?.base === undefined ? values : [...values, tail.base];
  if (names === undefined) return given;
  const ordered = values.slice(0, Math.min(...names.keys()));
  for (const [place, value] of values.entries()) {
    const name = names.get(place);
    if (name === undefined && place < ordered.length) continue;
    const port = record.ports.indexOf(name?.text ?? "");
    if (name === undefined)
      return fault("Values without a name come first: sum(A, axis=0).", word.position, word.length);
    if (port !== ordered.length) {
      const message =
        port < 0
          ? `${quote(word.text)} has no value called ${quote(name.text)}: ${word.text}(${record.ports.join(", ")}).`
          : `Write the values in this order: ${word.text}(${record.ports.join(", ")}).`;
      return fault(message, name.position, name.length);
    }
    ordered.push(value);
  }
  return ordered;
}
