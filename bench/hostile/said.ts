/** What goes between the processes. */
export type PairJob = { readonly url: string; readonly board: string; readonly key: string };
export type PairOrder = { readonly watch: PairJob } | { readonly report: true };
export type PairSaid =
  | { readonly ready: number }
  | { readonly worst: number; readonly median: number; readonly last: number; readonly closed: number };

export type AttackJob = {
  readonly name: string;
  readonly size: "small" | "full";
  readonly url: string;
  readonly site: string;
  readonly victim: number;
};
export type AttackSaid = { readonly ends: Readonly<Record<string, number>>; readonly sentence: string };
