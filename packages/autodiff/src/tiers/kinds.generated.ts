// Generated from the table of operations by `npm run -s generate:kernels`; do not edit.
/** Names of the kinds by number. */
export const kindNames: readonly string[] = ["leaf","add","sub","mul","div","neg","pow","exp","ln","log2","log10","log","sqrt","cbrt","sin","cos","tan","asin","acos","atan","atan2","tanh","sigmoid","relu","softplus","abs","max","min","sinh","cosh","asinh","acosh","atanh","powc","pow2","pow3","pow1","pow0.5","pow-1","powe"];

/** How many inputs a node of a kind has. */
export const kindArity: readonly number[] = [0,2,2,2,2,1,2,1,1,1,1,2,1,1,1,1,1,1,1,1,2,1,1,1,1,1,2,2,1,1,1,1,1,2,2,2,2,2,2,2];

/** The kinds of a power whose exponent never changes, changes, or is a known number, and of a power of e. */
export const POWC = 33;
export const POW = 6;
export const POWE = 39;

/** For each kind, whether NaN as its first (1) or second (2) input can give a value that is a number. */
export const swallows: readonly number[] = [0,0,0,0,0,2,3,2,2,2,2,0,2,2,2,2,2,2,2,2,0,2,2,2,2,2,0,0,2,2,2,2,2,3,0,0,0,0,0,0];
export const powerKinds: ReadonlyMap<number, number> = new Map([[2,34],[3,35],[1,36],[0.5,37],[-1,38]]);
