const RELATIVE = 1e-9;
const ABSOLUTE = 1e-12;

/** Two numbers that nobody could tell apart. */
export function isSameNumber(a: number, b: number): boolean {
  if (Object.is(a, b) || a === b) return true;
  return Math.abs(a - b) <= Math.max(RELATIVE * Math.max(Math.abs(a), Math.abs(b)), ABSOLUTE);
}

/** Rounding to fewer digits than this says too little. */
const LEAST_DIGITS = 3;
/** The fewest digits on a screen; what is copied from there lacks zeros at the end (0.21 is 0.20999). */
const SCREEN_DIGITS = 4;
/** So many digits stand in sentences. */
const SENTENCE_DIGITS = 6;
/** From here on numbers stand as a power of ten everywhere, with no more digits than fit. */
const LARGE = 1e7;
const MOST_DIGITS = 15;

/**
 * Is an answer of so many significant digits the number, as it is or rounded? Three digits are enough, but whole digits
 * are never rounded away before the sixth, but as they are on a screen: 0.197 is 0.19661, 1350 is not 1352, and 1.235e7
 * is 12345678.
 */
export function isRounded(answer: number, digits: number, number: number): boolean {
  if (isSameNumber(answer, number)) return true;
  for (let places = LEAST_DIGITS; places <= MOST_DIGITS; places++) {
    if ((places >= SCREEN_DIGITS || digits >= places) && roundsTo(answer, number, places)) return true;
  }
  return false;
}

/** Is it the number as far as it goes, rounded to one or two digits? */
export function isRoughly(answer: number, number: number): boolean {
  return answer !== 0 && (roundsTo(answer, number, 1) || roundsTo(answer, number, 2));
}

function roundsTo(answer: number, number: number, places: number): boolean {
  if (!Number.isFinite(answer) || !Number.isFinite(number) || number === 0) return false;
  const exponent = Math.floor(Math.log10(Math.abs(number))) - places + 1;
  const fewest = Math.abs(number) < LARGE ? SENTENCE_DIGITS : SCREEN_DIGITS;
  if (exponent > 0 && places < fewest) return false;
  const unit = 10 ** exponent;
  const isMultiple = Math.abs(answer / unit - Math.round(answer / unit)) < 1e-6;
  return isMultiple && Math.abs(answer - number) <= 0.5 * unit * (1 + RELATIVE);
}
