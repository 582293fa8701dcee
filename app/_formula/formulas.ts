import { Late } from "../_ui/late";

/** The language of formulas: nobody needs it before they type one. */
export const formulas = new Late(() => import("./read-formula"));
