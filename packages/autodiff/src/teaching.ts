export { type Diagnosis, diagnose, type Question, question } from "./misconceptions/diagnose";
