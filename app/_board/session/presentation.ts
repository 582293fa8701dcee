import { canEdit, type Presence, type Presenting } from "@gradboard/protocol";

/** Who presents the walkthrough, and the step they show. */
export type Presentation = {
  readonly presenter: {
    readonly clientId: number;
    readonly name: string;
    /** Whether it is this page. */
    readonly self: boolean;
  } | null;
  readonly step: number;
};

export const noPresentation: Presentation = { presenter: null, step: 0 };

export type Self = {
  readonly clientId: number;
  readonly name: string;
  readonly presenting: Presenting | null;
};

/** The one who presents: the highest turn wins, ties go to the lower client id. Viewers cannot present. */
export function presentationOf(states: ReadonlyMap<number, Presence>, self: Self): Presentation {
  let best: { clientId: number; name: string; self: boolean; turn: number; step: number } | null = null;
  const consider = (clientId: number, name: string, presenting: Presenting, isSelf: boolean) => {
    const wins =
      best === null ||
      presenting.turn > best.turn ||
      (presenting.turn === best.turn && clientId < best.clientId);
    if (wins) best = { clientId, name, self: isSelf, turn: presenting.turn, step: presenting.step };
  };
  for (const [clientId, presence] of states) {
    if (!presence.presenting) continue;
    if (presence.user !== undefined && !canEdit(presence.user.role)) continue;
    consider(clientId, presence.user?.name ?? "", presence.presenting, false);
  }
  if (self.presenting !== null) consider(self.clientId, self.name, self.presenting, true);
  return best === null ? noPresentation : asPresentation(best);
}

function asPresentation(best: { clientId: number; name: string; self: boolean; step: number }): Presentation {
  return { presenter: { clientId: best.clientId, name: best.name, self: best.self }, step: best.step };
}

/** The turn that takes the presentation over from everybody there is. */
export function nextTurn(states: ReadonlyMap<number, Presence>): number {
  let highest = 0;
  for (const presence of states.values()) highest = Math.max(highest, presence.presenting?.turn ?? 0);
  return highest + 1;
}

/** Whether two answers would look the same on screen. */
export function samePresentation(a: Presentation, b: Presentation): boolean {
  return (
    a.step === b.step &&
    a.presenter?.clientId === b.presenter?.clientId &&
    a.presenter?.name === b.presenter?.name &&
    a.presenter?.self === b.presenter?.self
  );
}
