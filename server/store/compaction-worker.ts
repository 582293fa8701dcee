// The thread that compacts boards, with a connection to the database of its own.
import { createBoardStore } from "./boards";
import { openDatabase } from "./database";
import { answerWith, databaseUrl } from "./thread-side";

const store = createBoardStore(await openDatabase(databaseUrl()));
answerWith((id: string) => store.compact(id));
