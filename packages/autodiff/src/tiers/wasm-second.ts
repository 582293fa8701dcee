import { LEAF } from "../tape/tape-type";
import { isTensor, type Value } from "../tensor/tensor";
import { flatKinds, kindArity } from "./kinds.generated";
import type { Schedule } from "./schedule";
import { noneNaN, noneNaNUpTo } from "./sound";
import { runModule } from "./wasm-module";

/** Numbers a node has here, and where among them. */
export const SECOND_SIZE = 4;
const SIZE = SECOND_SIZE;
const [VALUE, GRADIENT, TANGENT, CHANGE] = [0, 1, 2, 3];

/** The functions of the module; all arguments are byte addresses. */
type Kernels = {
  /** Brings the values of the nodes in these runs here, computes their tangents, and clears the rest. */
  tangent(runs: number, end: number, pairs: number, seconds: number): void;
  /** Gradients, and how fast they move along the tangents. */
  second(runs: number, end: number, pairs: number, seconds: number): void;
};

function isKernels(exports: object): exports is Kernels {
  return "tangent" in exports && "second" in exports;
}

/** Where things are in the memory of a tier, in bytes. `seconds`: room for four numbers a node. */
export type SecondPlaces = {
  readonly runs: number;
  readonly end: number;
  readonly pairs: number;
  readonly seconds: number;
};

/** How fast gradients move when leaves do; undefined if plain products do not do (see `sound.ts`). */
export type SecondPass = (
  directions: ReadonlyMap<number, Value>,
) => ((position: number) => number) | undefined;

/** Forward over reverse on the memory of a tier; undefined where there is no second module to be had. */
export function secondPass(
  text: string,
  memory: WebAssembly.Memory,
  places: SecondPlaces,
  plan: Schedule,
  target: number,
  watched: Int32Array,
): SecondPass | undefined {
  const exports = runModule(text, memory);
  if (exports === null || !isKernels(exports)) return undefined;
  const { kind, slot, leaves } = plan;
  const { tangent, second } = exports;
  const count = kind.length;
  const values = new Float64Array(memory.buffer, 0, 2 * count);
  const seconds = new Float64Array(memory.buffer, places.seconds, SIZE * count);
  const gradients = seconds.subarray(GRADIENT);
  const at = (position: number) => (SIZE / 2) * (slot[position] ?? 0);
  const suspects = suspectsOf(plan, slot[target] ?? 0, watched);

  return (directions) => {
    for (let leaf = 0; leaf < leaves; leaf++) {
      const here = SIZE * leaf;
      seconds[here + VALUE] = values[2 * leaf] ?? 0;
      seconds[here + GRADIENT] = 0;
      seconds[here + TANGENT] = 0;
      seconds[here + CHANGE] = 0;
    }
    for (const [position, direction] of directions) {
      if (kind[(slot[position] ?? 0) / 2] !== LEAF) return undefined;
      if (!isTensor(direction)) seconds[at(position) + TANGENT] = direction;
    }
    tangent(places.runs, places.end, places.pairs, places.seconds);
    seconds[at(target) + GRADIENT] = 1;
    second(places.runs, places.end, places.pairs, places.seconds);
    if (!noneNaN(seconds, suspects) || !noneNaNUpTo(gradients, SIZE * leaves, SIZE)) return undefined;
    const changes = new Float64Array(count);
    for (let node = 0; node < count; node++) changes[node] = seconds[SIZE * node + CHANGE] ?? 0;
    return (position) => changes[(slot[position] ?? 0) / 2] ?? 0;
  };
}

/** Which numbers must not be NaN, beside the gradients of leaves. */
function suspectsOf({ kind, inputs }: Schedule, target: number, watched: Int32Array): Int32Array {
  const suspects = [target * 2 + VALUE, target * 2 + TANGENT];
  for (const slot of watched) suspects.push(slot * 2 + VALUE, slot * 2 + GRADIENT);
  // Where slopes are 0 everywhere, a tangent that is NaN gets lost.
  for (let node = 0; node < kind.length; node++) {
    const mine = kind[node] ?? LEAF;
    if (!flatKinds.has(mine)) continue;
    for (let port = 0; port < (kindArity[mine] ?? 0); port++)
      suspects.push((inputs[2 * node + port] ?? 0) * 2 + TANGENT);
  }
  return Int32Array.from(suspects);
}
