"use client";

import { graphOf, lessonRanks, openedPlan, toBoardFile } from "@gradboard/board";
import { Code, FileImage, FileJson, FileText, Image as ImageIcon, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { announce } from "../../_ui/announcer";
import { Button } from "../../_ui/button";
import { useToast } from "../../_ui/toast";
import { frameAlone } from "../annotations/frame-alone";
import { onlyNode } from "../session/selection";
import { useReadable, useSession } from "../session/use-session";
import { notation } from "../walkthrough/notation-setting";
import { orientation } from "../walkthrough/orientation-setting";
import { useWalkthrough, useWalkthroughState } from "../walkthrough/walkthrough-context";
import { showsAll } from "../walkthrough/walkthrough-state";
import { boardPng } from "./board-png";
import { boardSvg } from "./board-svg";
import { type CodeFormat, codeFormats } from "./code-formats";
import styles from "./export-choices.module.css";
import { type Handout, handouts } from "./handouts";
import { pictureColors } from "./picture-colors";
import { printPicture } from "./print-picture";
import { fileName, saveFile } from "./save-file";

type Scheme = "light" | "dark";

/** The board as a picture, on paper, as a file that opens again, or as code. */
export function ExportChoices() {
  const t = useTranslations("export");
  const untitled = useTranslations("groups")("untitled");
  const toast = useToast();
  const session = useSession();
  const view = useReadable(session.view);
  const hides = !showsAll(useWalkthroughState(useWalkthrough()));
  const way = useReadable(orientation);
  const [scheme, setScheme] = useState<Scheme>("light");
  const [background, setBackground] = useState(true);
  const frame = view.nodes.get(onlyNode(useReadable(session.selection)) ?? "");
  const mayBeFrame = frame?.node.op === "frame";
  const [alone, setAlone] = useState(true);
  const shown = useMemo(
    () => (mayBeFrame && alone ? frameAlone(view, session.computed.get().board, frame.id) : view),
    [view, session, frame, mayBeFrame, alone],
  );
  const picture = useMemo(
    () => boardSvg(shown, { colors: pictureColors(scheme), background, orientation: way, untitled }),
    [shown, scheme, background, way, untitled],
  );

  const save = (extension: string, content: Blob) => {
    const name = fileName(view.title, extension);
    saveFile(name, content);
    announce(t("saved", { name }));
  };
  const savePng = async () => {
    const png = await boardPng(picture);
    if (png === null) toast(t("noPng"), "problem");
    else save("png", png);
  };
  const saveBoard = async () => {
    await session.texts.load();
    const { board } = session.computed.get();
    const file = toBoardFile({ ...board, plan: openedPlan(board.plan, session.texts.known.get()) });
    save("gradboard.json", new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  };
  const saveCode = ({ extension, write }: CodeFormat) => {
    if (view.target === null) return toast(t("noTarget"), "problem");
    const written = write(graphOf(session.computed.get().board), view.target, { notation: notation.get() });
    if (written.ok) save(extension, new Blob([written.text], { type: "text/plain" }));
    else toast(written.message.replaceAll("`", ""), "problem");
  };
  const saveHandout = ({ extension, type, write }: Handout) => {
    const ranks = lessonRanks(session.computed.get().board.plan);
    const written = write(session.program, { notation: notation.get(), ranks });
    if (written.ok) save(extension, new Blob([written.text], { type }));
    else toast(written.message, "problem");
  };

  return (
    <div className={styles.choices}>
      <section className={styles.section} aria-labelledby="export-picture">
        <h3 id="export-picture">{t("picture.title")}</h3>
        <Preview svg={picture.svg} alt={t("picture.preview")} />
        <div className={styles.row}>
          <fieldset className={styles.schemes}>
            <legend>{t("picture.colours")}</legend>
            {(["light", "dark"] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="export-colours"
                  checked={scheme === one}
                  onChange={() => setScheme(one)}
                />
                {t(`picture.${one}`)}
              </label>
            ))}
          </fieldset>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={background}
              onChange={(event) => setBackground(event.target.checked)}
            />
            {t("picture.background")}
          </label>
          {mayBeFrame && (
            <label className={styles.check}>
              <input type="checkbox" checked={alone} onChange={(event) => setAlone(event.target.checked)} />
              {t("picture.frame")}
            </label>
          )}
        </div>
        <div className={styles.row}>
          <Button icon={<ImageIcon />} onClick={() => void savePng()}>
            PNG
          </Button>
          <Button
            icon={<FileImage />}
            onClick={() => save("svg", new Blob([picture.svg], { type: "image/svg+xml" }))}
          >
            SVG
          </Button>
          <Button icon={<Printer />} onClick={() => void printPicture(picture, view.title)}>
            {t("picture.print")}
          </Button>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="export-file">
        <h3 id="export-file">{t("file.title")}</h3>
        <p>{hides ? t("code.hidden") : t("file.note")}</p>
        <div className={styles.row}>
          <Button icon={<FileJson />} disabled={hides} onClick={() => void saveBoard()}>
            {t("file.save")}
          </Button>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="export-handouts">
        <h3 id="export-handouts">{t("handouts.title")}</h3>
        <p>{hides ? t("code.hidden") : t("handouts.note")}</p>
        <div className={styles.row}>
          {handouts.map((handout) => (
            <Button
              key={handout.id}
              icon={<FileText />}
              disabled={hides}
              onClick={() => saveHandout(handout)}
            >
              {t(`handouts.${handout.id}`)}
            </Button>
          ))}
        </div>
      </section>
      <section className={styles.section} aria-labelledby="export-code">
        <h3 id="export-code">{t("code.title")}</h3>
        <p>{hides ? t("code.hidden") : t("code.note")}</p>
        <div className={styles.row}>
          {codeFormats.map((format) => (
            <Button key={format.id} icon={<Code />} disabled={hides} onClick={() => saveCode(format)}>
              {t(`code.${format.id}`)}
            </Button>
          ))}
        </div>
      </section>
    </div>
  );
}

/** The picture as it will be saved: the file itself, shown small. */
function Preview({ svg, alt }: { readonly svg: string; readonly alt: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  // biome-ignore lint/performance/noImgElement: the address exists in this page only; there is nothing to optimise.
  return <div className={styles.preview}>{address !== null && <img src={address} alt={alt} />}</div>;
}
