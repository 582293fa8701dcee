/** A number in the corpus; JSON has no names for three of them. */
export type Numberish = number | "nan" | "inf" | "-inf";

/** One entry of `expressions.json`. */
export type Case = {
  id: string;
  group: string;
  kind: "finite" | "kink" | "domain" | "ambiguous" | "bad-input";
  expr: string;
  vars?: Record<string, Numberish>;
  value?: Numberish | null;
  grad?: Record<string, Numberish>;
  /** Second derivatives by pairs of names: `x,y`. */
  hessian?: Record<string, Numberish>;
  tol?: { value: number; grad: Record<string, number>; hessian?: Record<string, number> };
  valueAccept?: (Numberish | "any")[];
  gradAccept?: Record<string, (Numberish | "any")[]>;
  gradInterval?: Record<string, [number, number]>;
  gradSum?: number;
  readings?: { as: string; value: number }[];
  errorAccepted?: boolean;
  expect?: "error" | "accept" | "either";
  pos?: [number, number];
};

/** What the engine makes of a case. */
export type Answer =
  | { ok: true; value: number | undefined; grad: Map<string, number | undefined> }
  | { ok: false; position: number; message: string };

export type Grade = { pass: boolean; strict: boolean; why: string };

type Definition = { name: string; expression: string };

/** A graph of `lessons.json` and `misconceptions.json`. */
export type Exercise = {
  definitions?: Definition[];
  expression: string;
  at: Record<string, number>;
  target?: string | null;
};

export type Lesson = Exercise & {
  id: string;
  value: number;
  gradients: Record<string, number>;
  nodes: { name?: string; expression?: string; value: number; gradient: number }[];
  unconnected?: string[];
  kinks?: string[];
  tolerance: { relative: number; absolute: number };
  checks?: {
    descent?: { step: number; learningRate: number; updated: Record<string, number>; value: number }[];
    equivalent?: (Exercise & { why: string; value: number; gradients: Record<string, number> })[];
  };
};

export type MisconceptionRow = Exercise & {
  id: string;
  asked: string;
  correct: number;
  wrong: { misconception: string; value: number }[];
  collisions: { value: number; misconceptions: string[]; verdict: string | null }[];
  sameAsCorrect: string[];
  notApplicable: string[];
};

/** `misconceptions.json` as far as tests read it. */
export type MisconceptionCases = {
  rules: { slug: string; family: string; common: boolean }[];
  rows: MisconceptionRow[];
};
