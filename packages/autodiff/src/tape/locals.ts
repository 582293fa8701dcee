import type { Shape, Value } from "../tensor/tensor";
import { carry } from "./carry";
import type { Engine } from "./engine";
import { partialOf } from "./plain";
import { LEAF } from "./tape-type";

/** The value at a position. */
export function valueAt(engine: Engine, node: number): Value {
  const { wides } = engine.store;
  const operand = wides.operands.get(node);
  return operand === undefined
    ? engine.value(node)
    : wides.snapshots.of(`value ${node}`, operand.shape, operand.value);
}

/** The gradient at a position, of a target that there must be. */
export function gradientAt(engine: Engine, node: number): Value {
  const { wides } = engine.store;
  const operand = wides.operands.get(node);
  if (operand !== undefined) return wides.snapshots.of(`gradient ${node}`, operand.shape, operand.gradient);
  return engine.reaches[node] === 1 ? engine.gradient(node) : 0;
}

/**
 * The local derivative of a node with respect to one of its inputs, from the numbers of the last pass. Undefined where
 * it is not one number an entry.
 */
export function partialAt(engine: Engine, node: number, input: number): Value | undefined {
  const { wides } = engine.store;
  const wide = wides.at(node);
  if (wide === undefined) return scalarPartial(engine, node, input);
  engine.settle();
  const data = wide.partial(input);
  const shape = wides.operands.get(node)?.shape ?? wides.operands.get(source(engine, node, input))?.shape;
  return data && shaped(engine, `partial ${node} ${input}`, shape, data);
}

/** What the last backward pass sent through one of a node's inputs. */
export function contributionAt(engine: Engine, node: number, input: number): Value {
  const { wides } = engine.store;
  const reaches = engine.reaches[node] === 1;
  const wide = wides.at(node);
  if (wide === undefined)
    return reaches ? carry(engine.gradient(node), scalarPartial(engine, node, input)) : 0;
  engine.settleGradients();
  const { shape } = wides.operands.get(source(engine, node, input)) ?? { shape: undefined };
  const sent = wide.contribution(input);
  return shaped(engine, `sent ${node} ${input}`, shape, reaches ? sent : new Float64Array(sent.length));
}

function scalarPartial(engine: Engine, node: number, port: number): number {
  const { kind, a, b } = engine.store.tape;
  const first = engine.value(a[node] ?? 0);
  return partialOf(kind[node] ?? LEAF, port, first, engine.value(b[node] ?? 0), engine.value(node));
}

function source({ store }: Engine, node: number, input: number): number {
  return store.wides.inputs(node)[input] ?? -1;
}

function shaped({ store }: Engine, key: string, shape: Shape | undefined, data: Float64Array): Value {
  return shape === undefined ? (data[0] ?? Number.NaN) : store.wides.snapshots.of(key, shape, data);
}
