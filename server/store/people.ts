import type { Database } from "./database";

export type PersonStore = ReturnType<typeof createPersonStore>;

/** What can be changed about somebody who has a session. */
export function createPersonStore(database: Database) {
  return {
    async rename(id: string, name: string): Promise<{ id: string; name: string; color: string }> {
      return database.user.update({
        where: { id },
        data: { name },
        select: { id: true, name: true, color: true },
      });
    },
  };
}
