import { gluedCall } from "../parse/glued-call";
import { isName } from "../parse/scan";
import { baseOf, isReserved } from "../parse/words";

const LONGEST = 48;

/** Hands out names that formulas can hold, each only once. */
export class FreeNames {
  private readonly taken = new Set<string>();
  /** Where to go on counting, by what stands in front of the number. */
  private readonly counts = new Map<string, number>();

  /** A name as near to the wanted one as can be: illegal characters replaced, numbered if taken. */
  take(wanted: string): string {
    const start = legal(wanted);
    const base = start.replace(/[\d']+$/, "");
    const stem = base === start ? `${base}_` : base;
    let name = start;
    for (let count = this.counts.get(stem) ?? 2; this.taken.has(name) || isReserved(name); count++) {
      name = `${stem}${count}`;
      this.counts.set(stem, count + 1);
    }
    this.taken.add(name);
    return name;
  }
}

function legal(wanted: string): string {
  const [, stem = "", primes = ""] = /^(.*?)('*)$/su.exec(wanted.slice(0, LONGEST)) ?? [];
  const letters = stem
    .normalize("NFC")
    .replaceAll("π", "pi")
    .replace(/[^\p{L}\p{M}\d_]/gu, "_");
  const near = [stem, letters, `_${letters}`].find(isVariable);
  return near === undefined ? `_${letters.replace(/[^a-z\d]/gi, "_")}` : near + primes;
}

/** Would a formula read this as one name, whatever it stands for? */
function isVariable(text: string): boolean {
  return isName(text) && baseOf(text) === undefined && gluedCall(text) === undefined;
}
