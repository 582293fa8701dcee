/** Stands where a browser would be sent Node's Buffer; see next.config.js. */
export const Buffer = undefined;
