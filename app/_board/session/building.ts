import { Late } from "../../_ui/late";

/** Edits that make many nodes or lay them out, with the libraries they take: not needed for a board to be usable. */
export const building = new Late(() => import("./build"));
