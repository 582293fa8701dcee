import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { messages } from "../../_i18n/messages";
import type { NodeView } from "../session/board-view";
import { accessibleName } from "./accessible-name";

const words: Record<string, string> = messages.board.node;
const t = createTranslator<Record<string, string>>({ locale: "en", messages: words });

const view: NodeView = {
  id: "n",
  node: { id: "n", op: "variable", pos: [0, 0], inputs: [], name: "x", value: 1 },
  label: "x",
  value: 1,
  gradient: 40,
  showsValue: true,
  showsGradient: true,
  isTarget: false,
  connected: true,
  focused: false,
  back: false,
  missing: 0,
  contributions: 0,
  heldBy: null,
  problems: [],
};

describe("the accessible name of a node", () => {
  it("is its name, operation, value and gradient", () => {
    expect(accessibleName(view, t)).toBe("x: variable, value 1, gradient 40");
    const sum = { ...view, label: "4*x+1", node: { ...view.node, op: "add" }, value: 5, gradient: 10 };
    expect(accessibleName(sum, t)).toBe("4*x+1: add, value 5, gradient 10");
  });

  it("has a plain hyphen for minus, and says what is unknown", () => {
    const unknown = { ...view, value: -1, gradient: undefined };
    expect(accessibleName(unknown, t)).toBe("x: variable, value -1, gradient ?");
  });

  it("leaves out what is hidden", () => {
    expect(accessibleName({ ...view, gradient: undefined, showsGradient: false }, t)).toBe(
      "x: variable, value 1",
    );
    const hidden = {
      ...view,
      value: undefined,
      gradient: undefined,
      showsValue: false,
      showsGradient: false,
    };
    expect(accessibleName(hidden, t)).toBe("x: variable");
  });

  it("says what it waits for on the way back", () => {
    const waiting = { ...view, gradient: undefined, showsGradient: false, missing: 1, contributions: 2 };
    expect(accessibleName(waiting, t)).toBe("x: variable, value 1, waiting for 1 of 2 contributions");
    expect(accessibleName({ ...waiting, contributions: 1 }, t)).toMatch(/waiting for 1 of 1 contribution$/);
  });
});
