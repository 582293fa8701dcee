import type { ClassQuestion, Distribution, Presented } from "@gradboard/protocol";
import { pseudonymOf } from "./director";
import type { LivePresentation, LiveQuestion } from "./live";

/** Whom the state is for. */
export type Listener = {
  readonly id: string;
  /** Whether it is the presenter, who may still present. */
  readonly leads: boolean;
  /** A projector is shown what the presenter is shown, and no name. */
  readonly projector: boolean;
};

/** Who is on the board. */
export type Attendance = {
  /** Whether a page of the presenter is there, and leads. */
  readonly led: boolean;
  /** Who is there beside the one who leads, by identity; projectors are nobody. */
  readonly others: ReadonlySet<string>;
};

/**
 * The state of a presentation as one page is told of it. Whoever is asked learns nothing of the others' answers before
 * the reveal, and nobody whose an answer is.
 */
export function toldTo(
  live: LivePresentation,
  listener: Listener,
  here: Attendance,
): Omit<Presented, "said"> {
  const { leads, projector } = listener;
  return {
    pin: live.pin,
    presenter: {
      name: projector ? "" : live.presenter.name,
      here: here.led,
      self: leads,
    },
    step: live.step,
    kept: live.kept,
    writing: live.writing,
    gathered: live.gathered,
    look: projector ? null : live.look,
    question: live.question && questionTold(live, live.question, listener, here.others),
  };
}

function questionTold(
  live: LivePresentation,
  question: LiveQuestion,
  { leads, projector, id }: Listener,
  others: Attendance["others"],
): ClassQuestion {
  const open = question.revealedAt === null;
  const sees = leads || projector || !open;
  return {
    id: question.id,
    open,
    answers: sees ? question.answers.size : null,
    people: sees ? peopleAsked(live, question, others) : null,
    own: projector ? null : (question.answers.get(pseudonymOf(live, id))?.text ?? null),
    distribution: sees && question.shown ? distributionOf(question) : null,
  };
}

/** Who has answered counts after they have gone, too: otherwise all would seem to have answered while others have not. */
function peopleAsked(
  live: LivePresentation,
  { answers }: LiveQuestion,
  others: Attendance["others"],
): number {
  return answers.size + [...others].filter((id) => !answers.has(pseudonymOf(live, id))).length;
}

/** How many were right, how many made which mistake. */
export function distributionOf({ answers }: Pick<LiveQuestion, "answers">): Distribution {
  let [right, other] = [0, 0];
  const slips = new Map<string, { slug: string; explanation: string; count: number }>();
  for (const { verdict } of answers.values()) {
    if (verdict.kind === "right") right += 1;
    else if (verdict.kind === "other") other += 1;
    else {
      const { slug, explanation } = verdict;
      const known = slips.get(slug) ?? { slug, explanation, count: 0 };
      known.count += 1;
      slips.set(slug, known);
    }
  }
  const sorted = [...slips.values()].sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
  return { right, slips: sorted, other };
}
