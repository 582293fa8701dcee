import type { BoardFile } from "@gradboard/board";

/** A graph of so many nodes in rows and columns, every operation fed by two nodes of the column before it. */
export function graphOfSize(count: number): BoardFile {
  const rows = Math.ceil(Math.sqrt(count / 1.6));
  const nodes: BoardFile["nodes"] = [];
  for (let at = 0; at < count; at++) {
    const column = Math.floor(at / rows);
    const row = at % rows;
    const pos: [number, number] = [column * 260, row * 170];
    const id = (index: number) => `n${index}`;
    if (column === 0) nodes.push({ id: id(at), op: "variable", name: `x${at}`, value: 0.5, inputs: [], pos });
    else {
      const before = (column - 1) * rows;
      const inputs = [id(before + row), id(before + ((row + 1) % rows))];
      // Sums of many columns would leave what can be shown.
      if (column % 2 === 1) nodes.push({ id: id(at), op: "mul", inputs, pos });
      else nodes.push({ id: id(at), op: "add", inputs, pos });
    }
  }
  return {
    format: "gradboard",
    version: 1,
    title: `${count} nodes`,
    target: nodes.at(-1)?.id ?? null,
    nodes,
  };
}
