import { formatNumber, isTensor, type Program, type Value, wireKey } from "@gradboard/autodiff";
import { addFormula } from "@gradboard/board/building";
import { Position, ReactFlowProvider } from "@xyflow/react";
import fc from "fast-check";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

// Nothing is kept of what is only drawn.
vi.mock("idb", () => ({ openDB: () => Promise.reject(new Error("no database")) }));
// What is drawn as soon as it has come must be looked through as well.
vi.mock("../../_ui/lazy-tex", async () => ({ LazyTex: (await import("../../_ui/tex")).Tex }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ push() {} }) }));

/** What the screen asks a browser for while it is only drawn. */
function pretendBrowser() {
  const quiet = { addEventListener() {}, removeEventListener() {} };
  const place = { protocol: "http:", host: "localhost", pathname: "/b/1", search: "", hash: "" };
  // Every session listens for the end of the page.
  process.setMaxListeners(100);
  vi.stubGlobal("getComputedStyle", () => ({ fontSize: "16px" }));
  vi.stubGlobal("window", { ...quiet, matchMedia: () => ({ ...quiet, matches: true }), location: place });
  vi.stubGlobal("location", place);
  vi.stubGlobal("document", { ...quiet, visibilityState: "visible", compatMode: "CSS1Compat" });
  vi.stubGlobal("navigator", { userAgent: "" });
  vi.stubGlobal(
    "WebSocket",
    class {
      close() {}
    },
  );
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("cancelAnimationFrame", () => {});
}

/** Brought in once there is something to pretend to. */
async function modules() {
  return {
    ...(await import("../session/session")),
    ...(await import("../session/use-session")),
    ...(await import("../screen/use-screen")),
    ...(await import("../screen/board-layout")),
    ...(await import("../walkthrough/walkthrough-context")),
    ...(await import("../walkthrough/walkthrough-model")),
    ...(await import("../../_ui/providers")),
    ...(await import("../projector/projector-view")),
    ...(await import("../export/board-svg")),
    ...(await import("../clipboard/copied-text")),
    ...(await import("../clipboard/formula-text")),
    ...(await import("../inspector/details")),
    ...(await import("../walkthrough/late-teaching")),
    ...(await import("../walkthrough/steps-panel")),
    ...(await import("./operation-node")),
    ...(await import("./wire-edge")),
  };
}

/** Statements over three variables, each of which uses what stands before it. */
const formulas = fc
  .array(fc.tuple(fc.constantFrom("+", "-", "*"), fc.boolean(), fc.nat(), fc.nat()), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => {
    const names = ["a", "b", "c"];
    const text = lines.map(([sign, curved, first, second], line) => {
      const pick = (at: number) => names[at % names.length] ?? "a";
      const right = `${pick(first)} ${sign} ${pick(second)}`;
      const name = `n_${"pqrstu"[line]}`;
      names.push(name);
      return `${name} = ${curved ? `sin(${right})` : right}`;
    });
    return ["a = 1.3729", "b = -0.61807", "c = 2.71459", ...text].join("; ");
  });

/** How a number may be written anywhere, without its sign; short texts could be anything. */
function writings(value: Value | undefined): readonly string[] {
  if (value === undefined || isTensor(value)) return [];
  const texts = [4, 5, 6, 7, 10, 12, 15].map((digits) => formatNumber(Math.abs(value), digits));
  return [...new Set(texts)].filter((text) => text.replace(/\D/g, "").length >= 4);
}

/** Every number of a program that a walkthrough may hide, under a name of its own. */
function numbersOf(program: Program): ReadonlyMap<string, Value | undefined> {
  const numbers = new Map<string, Value | undefined>();
  for (const id of program.order) {
    numbers.set(`value ${id}`, program.value(id));
    numbers.set(`gradient ${id}`, program.gradient(id));
    program.inputs(id).forEach((_input, port) => {
      const wire = { to: id, port };
      numbers.set(`wire ${wireKey(wire)}`, program.contribution(id, port));
    });
  }
  return numbers;
}

const inBlack = {
  canvas: "#fff",
  surface: "#fff",
  "surface-2": "#fff",
  border: "#000",
  "border-strong": "#000",
  text: "#000",
  "text-muted": "#000",
  "forward-soft": "#fff",
  "forward-text": "#000",
  "backward-soft": "#fff",
  "backward-text": "#000",
  problem: "#000",
  "paint-gray": "#000",
  "paint-gray-soft": "#fff",
  "paint-yellow": "#000",
  "paint-yellow-soft": "#fff",
  "paint-blue": "#000",
  "paint-blue-soft": "#fff",
  "paint-green": "#000",
  "paint-green-soft": "#fff",
  "paint-red": "#000",
  "paint-red-soft": "#fff",
  "paint-violet": "#000",
  "paint-violet-soft": "#fff",
};

/** Places and sizes on the screen. */
const without = /\s(?:d|style|transform|viewBox|x|y|dy|width|height)="[^"]*"/g;

describe("while a walkthrough is on", () => {
  let all: Awaited<ReturnType<typeof modules>>;
  beforeAll(async () => {
    pretendBrowser();
    all = await modules();
    await all.fetchTeaching();
  }, 120_000);
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  /** One person's screen with a board on it, drawn as its markup. */
  function open(formula: string) {
    const access = { id: "b1", title: "t", role: "editor", forkedFrom: null, links: null } as const;
    const session = new all.BoardSession({ access, me: { id: "1", name: "Otter", color: "#123456" } });
    session.edit((doc) => addFormula(doc, formula, [0, 0]));
    const model = new all.WalkthroughModel(session);
    const drawn = (view: ReactNode) => {
      const screen = createElement(all.ScreenProvider, null, view);
      const value = { model, canPresent: true };
      const walkthrough = createElement(all.WalkthroughContext, { value }, screen);
      const board = all.SessionProvider({ session, children: walkthrough });
      return renderToStaticMarkup(all.Providers({ children: board }));
    };
    const close = () => {
      model.destroy();
      session.destroy();
    };
    return { session, model, drawn, close };
  }
  /** The whole screen, the wall of the classroom, every wire, what is copied and the picture that is saved, as PNG, too. */
  function views({ session, drawn }: ReturnType<typeof open>): readonly (readonly [string, string])[] {
    const { nodes, wires } = session.view.get();
    const ends = { sourceX: 0, sourceY: 0, targetX: 100, targetY: 0 };
    const edges = [...wires.values()].map(({ key, from, to }) =>
      createElement(all.WireEdge, {
        key,
        id: key,
        source: from,
        target: to,
        sourcePosition: Position.Right,
        targetPosition: Position.Left,
        ...ends,
      }),
    );
    const cards = [...nodes.keys()].map((id) =>
      createElement(all.OperationNode, {
        key: id,
        id,
        type: "operation",
        data: {},
        dragging: false,
        draggable: true,
        selectable: true,
        deletable: false,
        selected: false,
        isConnectable: true,
        zIndex: 0,
        positionAbsoluteX: 0,
        positionAbsoluteY: 0,
      }),
    );
    const inspected = [...nodes.keys()].map((id): [string, string] => {
      session.select([id]);
      const view = session.view.get().faces.get(id);
      return [
        `inspector of ${nodes.get(id)?.label}`,
        drawn(createElement(all.Details, { view, group: undefined })),
      ];
    });
    session.select(nodes.keys());
    const copied = [
      JSON.stringify(all.copiedText(session)),
      all.formulaText(session, session.program.target),
    ];
    return [
      ["copied", copied.join("\n")],
      ["board screen", drawn(createElement(all.BoardLayout))],
      ["steps", drawn(createElement(all.StepsPanel, { mode: "alone" }))],
      ["projector", drawn(createElement(all.ProjectorView))],
      ["cards", drawn(createElement(ReactFlowProvider, null, ...cards))],
      ["wires", drawn(createElement(ReactFlowProvider, null, ...edges))],
      [
        "picture",
        all.boardSvg(session.view.get(), { colors: inBlack, background: true, untitled: "Group" }).svg,
      ],
      ...inspected,
    ].map(([name, markup]) => [name ?? "", (markup ?? "").replace(without, "")]);
  }

  it("nothing that is drawn, named or saved holds a number that is ahead of the step, on random graphs", () => {
    let looked = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(formulas, fc.nat(), fc.boolean(), (formula, at, asks) => {
        const page = open(formula);
        const { session, model } = page;
        if (asks) model.askMe();
        else model.walkAlone();
        model.goTo(at % model.state.get().steps.length);
        const reveal = session.reveal.get();
        const program = session.program;
        const shown: string[] = [];
        const hidden: string[] = [];
        for (const [key, value] of numbersOf(program)) {
          const [kind, id = ""] = key.split(" ");
          const sets = { value: reveal?.values, gradient: reveal?.gradients, wire: reveal?.contributions };
          const isShown = sets[kind === "value" || kind === "wire" ? kind : "gradient"]?.has(id);
          (isShown ? shown : hidden).push(...writings(value));
        }
        // What is the same as a number that may be seen tells nothing.
        const secrets = hidden.filter((text) => !shown.some((other) => other.startsWith(text)));
        for (const [name, markup] of views(page)) {
          if (shown.some((text) => markup.includes(text))) seen.add(name.split(" ")[0] ?? "");
          for (const text of secrets) {
            looked += 1;
            expect(
              markup.includes(text),
              `${text} in ${name} at step ${model.state.get().index} of ${formula}`,
            ).toBe(false);
          }
        }
        page.close();
      }),
      { numRuns: 25 },
    );
    expect(looked).toBeGreaterThan(500);
    // None of the views is empty: each of them shows what it may.
    expect([...seen].sort()).toEqual([
      "board",
      "cards",
      "copied",
      "inspector",
      "picture",
      "projector",
      "steps",
      "wires",
    ]);
  });
});
