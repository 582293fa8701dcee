import { type Operation, operations } from "@gradboard/autodiff";

/** The operations that fit what was typed: those called exactly so, then those that begin so, then those that contain it. */
export function findOperations(query: string): readonly Operation[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return operations;
  const ranked = operations.map((record) => ({ record, rank: rankOf(record, wanted) }));
  return ranked
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map(({ record }) => record);
}

const NOT_FOUND = 3;

function rankOf(record: Operation, wanted: string): number {
  const signs = [record.symbol, record.id, ...typedAs(record)].map((text) => text.toLowerCase());
  if (signs.includes(wanted)) return 0;
  const names = [record.title, record.spoken].map((text) => text.toLowerCase());
  if ([...names, ...signs].some((text) => text.startsWith(wanted))) return 1;
  const everything = [...names, ...signs, record.rule];
  return everything.some((text) => text.includes(wanted)) ? 2 : NOT_FOUND;
}

/** How formulas write it. */
function typedAs({ syntax }: Operation): readonly string[] {
  switch (syntax.kind) {
    case "infix":
      return [syntax.symbol, ...syntax.words];
    case "call":
      return syntax.words;
    case "prefix":
      return [syntax.symbol];
    case "constant":
      return [syntax.name];
    default:
      return [];
  }
}
