const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `^2` as `²` where the exponent is a whole number. */
export function withSuperscripts(text: string): string {
  return text.replace(/\^([−-]?)(\d+)(?![\w.×^])/g, (_whole, sign: string, digits: string) => {
    const raised = [...digits].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join("");
    return sign === "" ? raised : `⁻${raised}`;
  });
}
