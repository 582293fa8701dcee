import { type BenchGraph, CONSTANT, INPUT, SLIDE } from "../graphs/graph";
import { KINDS, type Kind, kindsOf } from "./kinds";

/** The C programs that stand for the limit. */
export type NativeEngine = "C straight" | "C switch" | "C runs";

const HEAD = `#define SLIDE ${SLIDE}\n#include "session.h"\n`;

const STATE = `static double *v, *g;
static void clear(int32_t at) {
  memset(g, 0, 8 * (size_t)count);
  g[at] = 1;
}
`;

/** The program of an engine; the straight-line one is different for every graph. */
export function sourceOf(engine: NativeEngine, graph: BenchGraph): string {
  if (engine === "C straight") return straight(graph);
  return engine === "C switch" ? interpreter() : batched();
}

const forwardStep = ({ arity, value }: Kind) =>
  `double x = v[a[i]];${arity === 2 ? " double y = v[b[i]];" : ""} v[i] = ${value};`;

/** Both contributions are computed before either is added: the compiler cannot know that inputs and gradients differ. */
function backwardStep({ arity, contributions }: Kind): string {
  const used = contributions.join(" ");
  const has = (name: string) => new RegExp(`\\b${name}\\b`).test(used);
  return [
    "double d = g[i];",
    has("x") ? "double x = v[a[i]];" : "",
    arity === 2 && has("y") ? "double y = v[b[i]];" : "",
    has("z") ? "double z = v[i];" : "",
    `double p = ${contributions[0]};`,
    contributions.length === 2 ? `double q = ${contributions[1]};` : "",
    "g[a[i]] += p;",
    contributions.length === 2 ? "g[b[i]] += q;" : "",
  ].join(" ");
}

const cases = (step: (kind: Kind) => string) =>
  KINDS.map((kind, index) => (kind.arity === 0 ? "" : `    case ${index}: { ${step(kind)} break; }`)).join(
    "\n",
  );

function interpreter(): string {
  return `${HEAD}${STATE}
static int32_t *cone, cone_size;
static inline void forward_node(int32_t i) {
  switch (kind[i]) {
${cases(forwardStep)}
    default: break;
  }
}
static void backward(void) {
  clear(output);
  for (int32_t i = output; i >= 0; i--) {
    if (g[i] == 0) continue;
    switch (kind[i]) {
${cases(backwardStep)}
      default: break;
    }
  }
}
static void build(void) {
  free(v), free(g), free(cone);
  v = malloc(8 * (size_t)count), g = malloc(8 * (size_t)count), cone = malloc(4 * (size_t)count);
  memcpy(v, initial, 8 * (size_t)count);
  uint8_t *moved = calloc(count, 1);
  moved[slider] = 1, cone_size = 0;
  for (int32_t i = 0; i < count; i++)
    if ((a[i] >= 0 && moved[a[i]]) || (b[i] >= 0 && moved[b[i]])) moved[i] = 1, cone[cone_size++] = i;
  free(moved);
}
static void set_input(int32_t i, double x) { v[i] = x; }
static void forward(void) { for (int32_t i = 0; i < count; i++) forward_node(i); }
static void gradient(void) { forward(); backward(); }
static void forward_slider(void) { for (int32_t k = 0; k < cone_size; k++) forward_node(cone[k]); }
static void gradient_slider(void) { forward_slider(); backward(); }
static double value_of(int32_t i) { return v[i]; }
static double gradient_of(int32_t i) { return g[i]; }
`;
}

function batched(): string {
  const up = (kind: Kind) => `for (int32_t i = start; i < end; i++) { ${forwardStep(kind)} }`;
  const down = (kind: Kind) => `for (int32_t i = end - 1; i >= start; i--) { ${backwardStep(kind)} }`;
  return `${HEAD}${STATE}
static int32_t *place, *given_a, *given_b;
static void forward_run(int32_t what, int32_t start, int32_t end) {
  switch (what) {
${cases(up)}
  }
}
static void backward_run(int32_t what, int32_t start, int32_t end) {
  switch (what) {
${cases(down)}
  }
}
static void build(void) {
  if (given_a == NULL) given_a = a, given_b = b;
  else free(a), free(b), free(place), free(v), free(g);
  size_t words = 4 * (size_t)count;
  place = malloc(words), a = malloc(words), b = malloc(words), v = malloc(2 * words), g = malloc(2 * words);
  for (int32_t k = 0; k < count; k++) place[order[k]] = k;
  for (int32_t k = 0; k < count; k++) {
    int32_t i = order[k];
    a[k] = given_a[i] < 0 ? 0 : place[given_a[i]];
    b[k] = given_b[i] < 0 ? 0 : place[given_b[i]];
    v[k] = initial[i];
  }
}
static void set_input(int32_t i, double x) { v[place[i]] = x; }
static void forward(void) { for (int32_t r = 0; r < 3 * run_count; r += 3) forward_run(runs[r], runs[r + 1], runs[r + 2]); }
static void gradient(void) {
  forward();
  clear(place[output]);
  for (int32_t r = 3 * run_count - 3; r >= 0; r -= 3) backward_run(runs[r], runs[r + 1], runs[r + 2]);
}
static void forward_slider(void) { forward(); }
static void gradient_slider(void) { gradient(); }
static double value_of(int32_t i) { return v[place[i]]; }
static double gradient_of(int32_t i) { return g[place[i]]; }
`;
}

/** One local variable a value and one a gradient; a gradient is the sum of all contributions in one expression. */
function straight(graph: BenchGraph): string {
  const { count, op, a, b, initial, output } = graph;
  const kinds = kindsOf(graph);
  const named = (text: string, node: number) =>
    text.replace(/\b[xyzd]\b/g, (letter) => {
      if (letter === "x") return `v${a[node]}`;
      if (letter === "y") return `v${b[node]}`;
      return letter === "z" ? `v${node}` : `g${node}`;
    });
  const forward: string[] = [];
  const carried: string[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < count; node++) {
    const { arity, value } = KINDS[kinds[node] ?? 0] ?? { arity: 0, value: "" };
    if (op[node] === INPUT) forward.push(`double v${node} = v[${node}];`);
    else if (op[node] === CONSTANT) forward.push(`double v${node} = ${initial[node]?.toExponential()};`);
    else if (arity > 0) forward.push(`double v${node} = ${named(value, node)}; v[${node}] = v${node};`);
  }
  const backward: string[] = [];
  for (let node = count - 1; node >= 0; node--) {
    if (op[node] === CONSTANT) continue;
    const sum = node === output ? ["1"] : (carried[node] ?? []);
    backward.push(`double g${node} = ${sum.join(" + ") || "0"}; g[${node}] = g${node};`);
    KINDS[kinds[node] ?? 0]?.contributions.forEach((text, port) => {
      carried[(port === 0 ? a : b)[node] ?? 0]?.push(`(${named(text, node)})`);
    });
  }
  return `${HEAD}static double *v, *g;
static void build(void) {
  free(v), free(g);
  v = malloc(8 * (size_t)count), g = calloc(count, 8);
  memcpy(v, initial, 8 * (size_t)count);
}
static void set_input(int32_t i, double x) { v[i] = x; }
static void forward(void) {
${forward.join("\n")}
}
static void gradient(void) {
${forward.join("\n")}
${backward.join("\n")}
}
static void forward_slider(void) { forward(); }
static void gradient_slider(void) { gradient(); }
static double value_of(int32_t i) { return v[i]; }
static double gradient_of(int32_t i) { return g[i]; }
`;
}
