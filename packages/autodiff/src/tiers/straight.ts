import { LEAF, WIDE } from "../tape/tape-type";
import { fromBase64 } from "./base64";
import { type Bytes, cutModule, joined, type ModuleParts, number } from "./module-parts";
import type { Schedule } from "./schedule";
import { backwardKernels, forwardKernels, runsModule } from "./wasm.generated";

/*
 * Where runs are a few nodes long, finding out what comes next takes as long as computing it. So a small graph gets a
 * module of its own: that of the runs, in which `forward` and `backward` walk no runs any more but do the nodes of this
 * graph one after the other. What is done with a node is not written anew: it is the kernel out of the loop that would
 * do it, byte for byte, behind the addresses of the node and its inputs.
 */

/** Beyond so many nodes compiling takes long, and runs are as good. */
export const STRAIGHT_NODES = 1024;
/** So many nodes go into one function: engines take their time over long ones. */
const CHUNK = 400;

const NODE_BYTES = 16;
const NUMBER_BYTES = 8;
/** How many parameters `forward` and `backward` have, and in which locals their kernels look for addresses. */
const PARAMETERS = 4;
const [NODE, FIRST, SECOND] = [5, 8, 9];
const [END, CALL, GET, SET, INT] = [0x0b, 0x10, 0x20, 0x21, 0x41];

/** The module of the runs, cut once. */
let runsParts: ModuleParts | undefined;

/** A module for this schedule alone that takes the place of `runsModule`; undefined where runs are as good. */
export function straightModule(plan: Schedule): Bytes | undefined {
  const { kind, leaves, runs, reachingRuns } = plan;
  if (kind.length > STRAIGHT_NODES || kind.includes(WIDE)) return undefined;
  runsParts ??= cutModule(fromBase64(runsModule));
  const { bodies, firstFunction, join } = runsParts;
  const [up = NOTHING, down = NOTHING, ...others] = bodies;
  const nodes = Array.from(kind.keys()).filter((at) => kind[at] !== LEAF);
  const reachingEnd = (runs[reachingRuns - 1] ?? 0) / 2;
  const reaching = nodes.filter((at) => at >= leaves && at < reachingEnd).reverse();
  const forward = functionsOf(plan, nodes, up, forwardKernels);
  const backward = functionsOf(plan, reaching, down, backwardKernels);
  const first = firstFunction + bodies.length;
  const entries = [entry(forward, first), entry(backward, first + forward.length)];
  return join([...entries, ...others, ...forward, ...backward]);
}

const NOTHING = Uint8Array.of(0, END);

/** The body of a function that does what these do: it calls them, or is the only one of them. */
function entry(bodies: readonly Bytes[], first: number): Bytes {
  const [only = NOTHING] = bodies;
  if (bodies.length < 2) return only;
  const parameters = Array.from({ length: PARAMETERS }, (_, each) => Uint8Array.of(GET, each));
  const calls = bodies.flatMap((_, at) => [...parameters, Uint8Array.of(CALL), number(first + at)]);
  return joined([Uint8Array.of(0), ...calls, Uint8Array.of(END)]);
}

/**
 * The bodies of functions that do these nodes in this order, with kernels out of `body`: `places` says, by kind, where
 * in its code they begin and end.
 */
function functionsOf(
  plan: Schedule,
  nodes: readonly number[],
  body: Bytes,
  places: readonly number[],
): Bytes[] {
  const functions: Bytes[] = [];
  for (let from = 0; from < nodes.length; from += CHUNK)
    functions.push(functionOf(plan, nodes.slice(from, from + CHUNK), body, places));
  return functions;
}

function functionOf(
  { kind, inputs }: Schedule,
  nodes: readonly number[],
  body: Bytes,
  places: readonly number[],
): Bytes {
  // Code stands behind the locals: how many there are, and two bytes for each.
  const locals = 1 + 2 * (body[0] ?? 0);
  const kernelOf = (at: number) => {
    const mine = 2 * (kind[at] ?? LEAF);
    return body.subarray(locals + (places[mine] ?? 0), locals + (places[mine + 1] ?? 0));
  };
  const size = nodes.reduce((sum, at) => sum + 3 * ADDRESS_BYTES + kernelOf(at).length, locals + 1);
  const bytes = new Uint8Array(size);
  bytes.set(body.subarray(0, locals));
  let end = locals;
  for (const at of nodes) {
    end = setAddress(bytes, end, NODE, NODE_BYTES * at);
    end = setAddress(bytes, end, FIRST, NUMBER_BYTES * (inputs[2 * at] ?? 0));
    end = setAddress(bytes, end, SECOND, NUMBER_BYTES * (inputs[2 * at + 1] ?? 0));
    const kernel = kernelOf(at);
    bytes.set(kernel, end);
    end += kernel.length;
  }
  bytes[end] = END;
  return bytes;
}

const ADDRESS_BYTES = 6;

/** local = address, which is below 2²⁰: three times seven bits, the last of them for the sign. Answers where it ends. */
function setAddress(bytes: Bytes, at: number, local: number, address: number): number {
  bytes[at] = INT;
  bytes[at + 1] = (address & 127) | 128;
  bytes[at + 2] = ((address >> 7) & 127) | 128;
  bytes[at + 3] = address >> 14;
  bytes[at + 4] = SET;
  bytes[at + 5] = local;
  return at + ADDRESS_BYTES;
}
