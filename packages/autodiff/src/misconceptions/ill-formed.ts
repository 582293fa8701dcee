import { shapeWords } from "../tensor/shape-words";
import { isTensor, type Value } from "../tensor/tensor";
import type { Reading } from "./read-answer";

type Fault = { readonly kind: "unreadable"; readonly hint: string };

/** What is wrong with the form of an answer, before anybody looks at its numbers; undefined if nothing is. */
export function illFormed(readings: readonly Reading[], wanted: Value): Fault | undefined {
  const form = formOf(wanted);
  if (readings.length === 0) {
    const what = isTensor(wanted) ? `This is not ${form.what}.` : "This is not a number.";
    return { kind: "unreadable", hint: `${what} Write one like ${form.like}.` };
  }
  const fits = readings.some(({ value }) => shapeOf(value) === shapeOf(wanted));
  return fits ? undefined : { kind: "unreadable", hint: `The answer is ${form.what}, like ${form.like}.` };
}

const shapeOf = (value: Value) => (isTensor(value) ? value.shape.join() : "");

/** What form an answer has: "a vector of 2", and how one is written. */
export type AnswerForm = { readonly what: string; readonly like: string };

/** The form that the answer to a question has. It tells nothing of its numbers. */
export function formOf(wanted: Value): AnswerForm {
  if (!isTensor(wanted)) return { what: "one number", like: "2.5, −3, 3/4 or 1e−3" };
  const like = wanted.shape.length === 1 ? "[1, −2.5, 0]" : "[[1, −2.5], [0, 3]]";
  return { what: shapeWords(wanted.shape), like };
}
