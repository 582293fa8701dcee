import { type Measured, ratioOf, timeOf } from "../measure/rounds";
import { figure, table } from "./table";

const LIMITS = ["C straight", "C runs", "C switch"];

/** The figures of one graph: times of each engine, and its gradient as a multiple of what C needs. */
export function caseTable(results: readonly Measured[], count: number): string {
  const limits = LIMITS.flatMap((name) => results.find(({ engine }) => engine === name) ?? []);
  const head = [
    "engine",
    "build ms",
    "+ rest",
    "forward ns/node",
    "gradient ns/node",
    "gradient us",
    ...limits.map(({ engine }) => `x ${engine}`),
    "slider us",
    "+ gradient us",
  ];
  const perNode = (time: number | undefined) => figure(time === undefined ? undefined : time / count);
  const microseconds = (time: number | undefined) => figure(time === undefined ? undefined : time / 1000);
  const rows = results.map((measured) => [
    measured.engine,
    figure(measured.buildNanoseconds / 1e6),
    figure(measured.restedNanoseconds === undefined ? undefined : measured.restedNanoseconds / 1e6),
    perNode(timeOf(measured, "forward")),
    perNode(timeOf(measured, "gradient")),
    microseconds(timeOf(measured, "gradient")),
    ...limits.map((limit) => figure(ratioOf(measured, limit, "gradient"))),
    microseconds(timeOf(measured, "slider")),
    microseconds(timeOf(measured, "sliderGradient")),
  ]);
  return table([head, ...rows]);
}
