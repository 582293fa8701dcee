import { type Expression, key, parts } from "./expression";

/**
 * The subexpressions worth a variable: used more than once, and certain to be needed whatever the conditions say
 * (those needed in one branch only stay there; all of them where all branches are computed anyway). Inner ones come
 * first.
 */
export function shared(
  roots: readonly Expression[],
  which: "needed" | "all" = "needed",
): readonly Expression[] {
  const uses = new Map<string, number>();
  const inOrder: Expression[] = [];
  const count = (x: Expression) => {
    const id = key(x);
    const before = uses.get(id) ?? 0;
    uses.set(id, before + 1);
    if (before > 0) return;
    for (const part of parts(x)) count(part);
    inOrder.push(x);
  };
  for (const root of roots) count(root);
  const often = inOrder.filter((x) => parts(x).length > 0 && (uses.get(key(x)) ?? 0) > 1);
  if (which === "all") return often;
  const always = new Set(roots.flatMap((root) => [...needed(root)]));
  return often.filter((x) => always.has(key(x)));
}

/** Keys of all that is computed on every way through an expression. */
function needed(x: Expression): Set<string> {
  const result = new Set([key(x)]);
  const add = (keys: Iterable<string>) => {
    for (const each of keys) result.add(each);
  };
  if (x.kind === "choose") {
    add(needed(x.test));
    const no = needed(x.no);
    add([...needed(x.yes)].filter((each) => no.has(each)));
  } else if (x.kind === "binary" && (x.operator === "&&" || x.operator === "||")) {
    add(needed(x.left));
  } else {
    for (const part of parts(x)) add(needed(part));
  }
  return result;
}
