"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { whenItComes } from "./late";
import { type Tip, watchTips } from "./watch-tips";

const TipPopup = dynamic(() => whenItComes(() => import("./tip-popup")).then((room) => room.TipPopup), {
  ssr: false,
});

/** Shows the tooltip of whatever the pointer or the keyboard is on. Once around the app. */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => watchTips(setTip), []);
  return tip !== null && <TipPopup tip={tip} />;
}
