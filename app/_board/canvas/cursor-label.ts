import { initials } from "../people/initials";

/** With more people than that their names would cover the graph: initials do, as in the toolbar. */
const MANY = 10;

/** What stands at somebody's pointer on a board with so many people. */
export function cursorLabel(name: string, people: number): string {
  return people > MANY ? initials(name) : name;
}
