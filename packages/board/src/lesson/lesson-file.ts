import type { NodeId } from "@gradboard/autodiff";
import type * as z from "zod/mini";
import { isLesson, type LessonPlan, type LessonStep, nodeOfStep, plainStep } from "./lesson-plan";
import type { lessonSchema } from "./lesson-schema";
import { isSealed, noTexts, openedPlan } from "./sealed";

type LessonFile = z.infer<typeof lessonSchema>;

/** Writes a lesson to a file, without what is sealed; nothing for a board that is none. */
export function lessonToFile(sealed: LessonPlan): { readonly lesson?: LessonFile } {
  if (!isLesson(sealed)) return {};
  const plan = openedPlan(sealed, noTexts);
  const steps = [...plan.steps].map(([step, { asks, question, hint, text, rank }]) => ({
    step,
    ...(asks ? { asks } : {}),
    ...(question === "" ? {} : { question }),
    ...(hint === "" ? {} : { hint }),
    ...(text === "" ? {} : { text }),
    ...(rank === undefined ? {} : { rank }),
  }));
  return {
    lesson: { ...(plan.intro === "" ? {} : { intro: plan.intro }), ...(steps.length === 0 ? {} : { steps }) },
  };
}

/** Reads a lesson out of a file, about the nodes under their new ids; a step of a node that is not among them is left out. */
export function lessonFromFile(file: LessonFile | undefined, ids: ReadonlyMap<NodeId, NodeId>): LessonPlan {
  const steps = (file?.steps ?? []).flatMap(({ step, ...said }): [string, LessonStep][] => {
    const node = nodeOfStep(step) ?? "";
    const fresh = ids.get(node);
    if (fresh === undefined) return [];
    const { asks = false, question = "", rank } = said;
    // A file has no seals that this board could know.
    const [hint, text] = [said.hint ?? "", said.text ?? ""].map((own) => (isSealed(own) ? "" : own));
    // A kind has no spaces, so the first one stands before the node.
    const [kind = "", port] = [step.slice(0, step.indexOf(" ")), /:\d+$/.exec(step)?.[0] ?? ""];
    return [
      [`${kind} ${fresh}${port}`, { ...plainStep, asks, question, hint: hint ?? "", text: text ?? "", rank }],
    ];
  });
  return { intro: file?.intro ?? "", steps: new Map(steps) };
}
