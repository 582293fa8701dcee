/** A round step (1, 2 or 5 times a power of ten) that cuts a range into 100 to 250 parts. */
export function sliderStep(min: number, max: number): number {
  const ideal = (max - min) / 200;
  if (!(ideal > 0) || !Number.isFinite(ideal)) return 1;
  const power = 10 ** Math.floor(Math.log10(ideal));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= ideal * 0.999) ?? 10;
  return Number((factor * power).toPrecision(1));
}

/** A slider's answer without the dust of binary fractions: 0.30000000000000004 is 0.3. */
export function tidyStep(value: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Number(value.toFixed(Math.min(decimals, 100)));
}
