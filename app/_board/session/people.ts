import type { NodeId } from "@gradboard/autodiff";
import type { Presence, PresenceUser } from "@gradboard/protocol";

/** Somebody else on the board, as one open page of theirs. */
export type Person = {
  readonly clientId: number;
  readonly user: PresenceUser;
  readonly selection: readonly NodeId[];
};

/** Everybody the server vouches for, in the order of their client ids; a state without a person is left out. */
export function peopleOf(states: ReadonlyMap<number, Presence>): readonly Person[] {
  return [...states]
    .sort(([a], [b]) => a - b)
    .flatMap(([clientId, presence]) =>
      presence.user === undefined
        ? []
        : [{ clientId, user: presence.user, selection: presence.selection ?? [] }],
    );
}

/** Whether two lists of people would look the same on screen. */
export function samePeople(a: readonly Person[], b: readonly Person[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        person.clientId === other.clientId &&
        person.user.id === other.user.id &&
        person.user.name === other.user.name &&
        person.user.color === other.user.color &&
        person.user.role === other.user.role &&
        person.selection.length === other.selection.length &&
        person.selection.every((id, at) => id === other.selection[at])
      );
    })
  );
}
