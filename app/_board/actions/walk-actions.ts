import { ArrowLeft, ArrowRight, CirclePlay, RotateCcw, X } from "lucide-react";
import { stepKeys } from "../walkthrough/step-key";
import type { WalkthroughState } from "../walkthrough/walkthrough-state";
import type { Action, ActionContext } from "./action";

const stateOf = ({ walkthrough }: ActionContext): WalkthroughState => walkthrough.model.state.get();

/** Whether this page leads, so that it can go to another step. */
const leads = ({ mode, question }: WalkthroughState) =>
  (mode === "presenting" || mode === "alone") && question?.told.open !== true;
const canGoOn = (state: WalkthroughState) =>
  leads(state) && state.ask === null && state.index < state.steps.length - 1;
const canGoBack = (state: WalkthroughState) => leads(state) && state.index > 0;

/** What leads through a walkthrough. */
export const walkActions: readonly Action[] = [
  {
    id: "nextStep",
    section: "walk",
    keys: stepKeys.next,
    anywhere: true,
    rare: true,
    icon: ArrowRight,
    enabled: (context) => canGoOn(stateOf(context)),
    run: ({ walkthrough }) => walkthrough.model.next(),
  },
  {
    id: "previousStep",
    section: "walk",
    keys: stepKeys.previous,
    anywhere: true,
    rare: true,
    icon: ArrowLeft,
    enabled: (context) => canGoBack(stateOf(context)),
    run: ({ walkthrough }) => walkthrough.model.previous(),
  },
  {
    id: "playSteps",
    section: "walk",
    rare: true,
    icon: CirclePlay,
    enabled: (context) => canGoOn(stateOf(context)),
    checked: ({ walkthrough }) => walkthrough.model.player.state.get().on,
    run: ({ walkthrough: { model } }) => {
      const { player } = model;
      if (player.state.get().on) player.pause();
      else player.play();
    },
  },
  {
    id: "firstStep",
    section: "walk",
    rare: true,
    icon: RotateCcw,
    enabled: (context) => canGoBack(stateOf(context)),
    run: ({ walkthrough }) => walkthrough.model.goTo(0),
  },
  {
    id: "endWalk",
    section: "walk",
    rare: true,
    icon: X,
    enabled: (context) => ["presenting", "alone"].includes(stateOf(context).mode ?? ""),
    run: ({ walkthrough }) => walkthrough.model.stop(),
  },
];
