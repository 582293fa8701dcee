import { LEAF, type Tape, WIDE } from "../tape/tape-type";
import { kindArity, kindDerived } from "./kinds.generated";

/**
 * What has to come after what. Every port waits for one thing: for its input to be computed, or, where contributions
 * are added in order, for the node of the port before it. The ports of one input hang together as a list.
 */
export type Precedence = {
  /** By node: the first port that waits for the node, or NONE. */
  readonly head: Int32Array;
  /**
   * By port: the one that waits for the node of this one, or the twin of one that waits for the same as this one, or
   * NONE. The ports of a narrow node are twice its position and one more.
   */
  readonly next: Int32Array;
  /** By node: how many of its ports wait, and one more for leave to begin. */
  readonly waits: Int32Array;
  /** The node of each further port, and the further ports of each wide node. */
  readonly wideNodes: readonly number[];
  readonly widePorts: ReadonlyMap<number, readonly number[]>;
};

export const NONE = -1;

/** How a list names a port that waits for the same as the one before it; undoes itself, and leaves NONE as it is. */
export const twin = (port: number): number => -2 - port;

/**
 * A node comes after its inputs. And the nodes that send contributions to one node keep their order, or the sum of
 * these would be rounded differently: only the first two numbers of a sum may change places. So the last two nodes of
 * a list wait for the same, and any other for the one before.
 */
export function precedence(
  tape: Tape,
  reaches: Uint8Array,
  inputsOf: (position: number) => ArrayLike<number>,
): Precedence {
  const { count, kind, a, b } = tape;
  const lists = new Lists(count, countWidePorts(tape, inputsOf));
  const waits = new Int32Array(count).fill(1);
  const wideNodes: number[] = [];
  const widePorts = new Map<number, readonly number[]>();
  // Backward passes start at the end, so this does.
  for (let node = count - 1; node >= 0; node--) {
    const mine = kind[node] ?? LEAF;
    if (mine === LEAF) continue;
    if (mine === WIDE) {
      const ports: number[] = [];
      for (const [input, times] of counted(inputsOf(node))) {
        const port = 2 * count + wideNodes.push(node) - 1;
        ports.push(port);
        lists.add(port, input, reaches[node] === 1 ? times : 0);
      }
      waits[node] = 1 + ports.length;
      widePorts.set(node, ports);
      continue;
    }
    const first = a[node] ?? 0;
    const second = b[node] ?? 0;
    const derived = reaches[node] === 1 ? (kindDerived[mine] ?? 0) : 0;
    const isOne = kindArity[mine] === 1 || first === second;
    lists.add(2 * node, first, isOne || derived === 0 ? derived : 1);
    if (!isOne) lists.add(2 * node + 1, second, derived - 1);
    waits[node] = isOne ? 2 : 3;
  }
  lists.close();
  return { head: lists.head, next: lists.next, waits, wideNodes, widePorts };
}

/** The lists of ports, one for each input, that grow from their ends. */
class Lists {
  readonly head: Int32Array;
  readonly next: Int32Array;
  /** Inputs to which the last node in the list sends more than one number. */
  readonly #doubled = new Set<number>();
  /** Ports that send nothing, each with its input. */
  readonly #silent: number[] = [];

  constructor(count: number, widePorts: number) {
    this.head = new Int32Array(count).fill(NONE);
    this.next = new Int32Array(2 * count + widePorts).fill(NONE);
  }

  /** Adds a port through which so many numbers are sent back to the input. */
  add(port: number, input: number, sent: number): void {
    const { head, next } = this;
    if (sent <= 0) {
      this.#silent.push(port, input);
      return;
    }
    const before = head[input] ?? NONE;
    head[input] = port;
    if (before === NONE) {
      if (sent > 1) this.#doubled.add(input);
      return;
    }
    const isPair = next[before] === NONE && sent === 1 && !this.#doubled.has(input);
    next[port] = isPair ? twin(before) : before;
  }

  /** Puts the ports that wait for nothing but their input in front. */
  close(): void {
    const { head, next } = this;
    for (let at = 0; at < this.#silent.length; at += 2) {
      const port = this.#silent[at] ?? 0;
      const input = this.#silent[at + 1] ?? 0;
      next[port] = twin(head[input] ?? NONE);
      head[input] = port;
    }
  }
}

function counted(inputs: ArrayLike<number>): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const input of Array.from(inputs)) times.set(input, (times.get(input) ?? 0) + 1);
  return times;
}

function countWidePorts({ kind, count }: Tape, inputsOf: (position: number) => ArrayLike<number>): number {
  let ports = 0;
  for (let node = kind.indexOf(WIDE); node >= 0 && node < count; node = kind.indexOf(WIDE, node + 1))
    ports += inputsOf(node).length;
  return ports;
}
