import { expect, it } from "vitest";
import { sayToast, takeToasts, type WaitingToast, whenToastsWait } from "./toasts-waiting";

it("what is said before there is a corner for it is shown in order, once", () => {
  const shown: string[] = [];
  const taker = ({ description }: WaitingToast) => void shown.push(description);
  let calls = 0;
  sayToast({ description: "first", type: "plain" });
  whenToastsWait(() => {
    calls += 1;
  });
  expect(calls).toBe(1);
  sayToast({ description: "second", type: "plain" });
  const stop = takeToasts(taker);
  sayToast({ description: "third", type: "plain" });
  stop();
  sayToast({ description: "fourth", type: "plain" });
  expect(shown).toEqual(["first", "second", "third"]);
  takeToasts(taker)();
  expect(shown).toEqual(["first", "second", "third", "fourth"]);
});
