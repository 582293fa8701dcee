// Generated from the table of operations by `npm run -s generate:kernels`; do not edit.
/** Names of the kinds by number. */
export const kindNames: readonly string[] = ["leaf","add","sub","mul","div","neg","pow","exp","ln","log2","log10","log","sqrt","cbrt","root","sin","cos","tan","asin","acos","atan","atan2","tanh","sigmoid","relu","softplus","leaky_relu","elu","gelu","silu","erf","abs","sign","step","equal","sinh","cosh","asinh","acosh","atanh","squared_error","absolute_error","bce","bce_logits","hinge","powc","pow2","pow3","pow1","pow0.5","pow-1"];

/** How many inputs a node of a kind has. */
export const kindArity: readonly number[] = [0,2,2,2,2,1,2,1,1,1,1,2,1,1,2,1,1,1,1,1,1,2,1,1,1,1,2,2,1,1,1,1,1,1,2,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2];

/** How many of them, from the first on, get a contribution. */
export const kindDerived: readonly number[] = [0,2,2,2,2,1,2,1,1,1,1,2,1,1,2,1,1,1,1,1,1,2,1,1,1,1,2,2,1,1,1,1,1,1,2,1,1,1,1,1,2,2,2,2,2,1,1,1,1,1,1];

/** The kinds of a power whose exponent never changes, whose exponent does, and (by exponent) with a known one. */
export const POWC = 45;
export const POW = 6;

/** For each kind, whether NaN as its first (1) or second (2) input can give a value that is a number. */
export const swallows: readonly number[] = [0,0,0,0,0,2,3,2,2,2,2,0,2,2,0,2,2,2,2,2,2,0,2,2,2,2,2,2,2,2,2,2,2,2,0,2,2,2,2,2,0,0,0,0,0,3,0,0,0,0,0];

/** Kinds whose slopes are 0 everywhere. */
export const flatKinds: ReadonlySet<number> = new Set([32,33,34]);

export const powerKinds: ReadonlyMap<number, number> = new Map([[2,46],[3,47],[1,48],[0.5,49],[-1,50]]);
