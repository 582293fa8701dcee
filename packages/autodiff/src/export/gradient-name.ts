import type { Notation } from "../walkthrough/notation";

/** What a program calls the gradient of a variable: `d_x`, `x_grad`, `x_bar`. */
export function gradientName(name: string, notation: Notation): string {
  return notation === "leibniz" ? `d_${name}` : `${name}_${notation}`;
}

/** What it prints before the number: `df/dx`, `x.grad`, `x_bar`. */
export function gradientTitle(target: string, name: string, notation: Notation): string {
  if (notation === "leibniz") return `d${target}/d${name}`;
  return notation === "grad" ? `${name}.grad` : `${name}_bar`;
}
