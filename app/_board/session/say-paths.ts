import type { Paths } from "@gradboard/autodiff";
import type { useTranslations } from "next-intl";

type Tools = {
  readonly toast: (sentence: string, tone?: "plain", kind?: string) => void;
  readonly words: ReturnType<typeof useTranslations<"actions.said">>;
};

/** Tells how many paths lead to the target: their number alone, which gives no answer of a walkthrough away. */
export function pathWords({ toast, words }: Tools) {
  return {
    sayPaths(found: Paths | null): void {
      const say = (sentence: string) => toast(sentence, "plain", "paths");
      if (found === null) say(words("noPaths"));
      else if (found.kind === "too-many") say(found.words);
      else if (found.kind === "no-numbers") say(words("pathsShown"));
      else say(words("pathsLit", { count: Number(found.count) }));
    },
  };
}
