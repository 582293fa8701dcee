import { type NodeId, operation, type Program } from "@gradboard/autodiff";
import { type Exercise, exercise } from "@gradboard/autodiff/teaching";
import { graphOf, LOCAL, setValue } from "@gradboard/board";
import type { useTranslations } from "next-intl";
import type { Run } from "./run";
import type { BoardSession } from "./session";

type Tools = {
  readonly session: BoardSession;
  readonly run: Run;
  readonly toast: (sentence: string, tone?: "plain", kind?: string) => void;
  readonly words: ReturnType<typeof useTranslations<"actions.said">>;
};

/** Gives the inputs of a board values that are good to ask about. */
export function exerciseEdits({ session, run, toast, words }: Tools) {
  const say = (sentence: string) => toast(sentence, "plain", "exercise");
  return {
    /**
     * Other values, at which an answer about the gradient of `asked` tells what its author was thinking: the first
     * time those of seed 1, then of 2 and so on. Without a node, one that is worth asking about is chosen.
     */
    renewNumbers(asked: NodeId | null): void {
      const { board, program } = session.computed.get();
      const { target } = board;
      const seed = session.exercises + 1;
      const graph = graphOf(board);
      const found = target && proposed((id) => exercise(graph, target, id, seed), candidates(program, asked));
      if (!found) {
        say(words("noExercise"));
        return;
      }
      const renewed = run((doc) => {
        doc.transact(() => {
          for (const [id, value] of found.values) setValue(doc, id, value);
        }, LOCAL);
        return { ok: true };
      });
      if (renewed === null) return;
      session.exercises = seed;
      const told = {
        seed,
        node: session.view.get().nodes.get(found.asked)?.label ?? "",
        count: alikeCount(found),
      };
      say(words(told.count === 0 ? "renewed" : "renewedAlike", told));
    },
  };
}

/** How many slips lead to the number of another one or to the right one. */
export function alikeCount({ alike }: Pick<Exercise, "alike">): number {
  return new Set(alike.flat().filter((slug) => slug !== "right")).size;
}

/** The node that was asked for; else leaves that can change, those first that feed the most. */
export function candidates(program: Program, asked: NodeId | null): readonly NodeId[] {
  if (asked !== null) return [asked];
  const ops = new Map(program.graph.nodes.map(({ id, op }) => [id, op]));
  const changes = (op = "") => operation(op)?.kind === "leaf" && op !== "constant";
  const leaves = program.order.filter((id) => changes(ops.get(id)) && program.connected(id));
  return leaves
    .sort((a, b) => program.wiresFrom(b).length - program.wiresFrom(a).length)
    .slice(0, MOST_TRIED);
}

/** A board of which none of so many leaves can be asked about has none. */
const MOST_TRIED = 8;

function proposed(
  propose: (id: NodeId) => Exercise | undefined,
  ids: readonly NodeId[],
): Exercise | undefined {
  for (const id of ids) {
    const found = propose(id);
    if (found !== undefined) return found;
  }
  return undefined;
}
