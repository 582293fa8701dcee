"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import styles from "./graph-preview.module.css";
import { type Preview, type PreviewNode, type PreviewWire, previewNode } from "./preview-model";

type GraphPreviewProps = { readonly formula: string; readonly preview: Preview };

/** A still picture of a graph: what a board of this formula will show. */
export const GraphPreview = memo(function GraphPreview({ formula, preview }: GraphPreviewProps) {
  const t = useTranslations("home.preview");
  if (preview.kind === "large") return <p className={styles.large}>{t("large", { count: preview.count })}</p>;
  const target = preview.nodes.find((node) => node.kind === "target");
  const gradients = preview.nodes
    .filter((node) => node.kind === "leaf" && node.gradient !== null)
    .map((node) => t("gradientOf", { name: node.title, gradient: node.gradient ?? "" }));
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture}
        viewBox={`-4 -4 ${preview.width + 8} ${preview.height + 8}`}
        style={{ maxWidth: `${(preview.width + 8) * 0.95}px` }}
        role="img"
        aria-label={t("label", {
          formula,
          value: target?.value ?? "?",
          gradients: gradients.join(" "),
        })}
      >
        {preview.wires.map((wire) => (
          <Wire key={wire.key} wire={wire} />
        ))}
        {preview.nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <span className={styles.forward}>{t("value")}</span>
        <span className={styles.backward}>{t("gradient")}</span>
      </figcaption>
    </figure>
  );
});

function Wire({ wire }: { readonly wire: PreviewWire }) {
  const [fromX, fromY] = wire.from;
  const [toX, toY] = wire.to;
  const bend = Math.max(24, Math.abs(toX - fromX) / 2);
  const path = `M${fromX},${fromY} C${fromX + bend},${fromY} ${toX - bend},${toY} ${toX},${toY}`;
  return (
    <>
      <path className={styles.wire} d={path} />
      <circle className={styles.port} cx={toX} cy={toY} r={3.5} />
    </>
  );
}

function Node({ node }: { readonly node: PreviewNode }) {
  const [x, y] = node.at;
  const { width, height } = previewNode;
  if (node.kind === "constant") {
    return (
      <g className={styles.node} data-kind="constant" transform={`translate(${x} ${y})`}>
        <rect className={styles.box} x={14} y={26} width={width - 28} height={height - 52} rx={26} />
        <path className={styles.wire} d={`M${width - 14},${height / 2} H${width}`} />
        <text className={styles.title} x={width / 2} y={61}>
          {node.title}
        </text>
      </g>
    );
  }
  return (
    <g className={styles.node} data-kind={node.kind} transform={`translate(${x} ${y})`}>
      <rect className={styles.box} width={width} height={height} rx={14} />
      <text className={styles.title} x={width / 2} y={32}>
        {node.title}
      </text>
      <text className={styles.value} x={width / 2} y={62}>
        {node.value}
      </text>
      <text className={styles.gradient} x={width / 2} y={90}>
        {node.gradient}
      </text>
    </g>
  );
}
