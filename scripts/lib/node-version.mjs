// Written for any Node that knows modules, so that an old one gets as far as the sentence.

/** A sentence when this Node is too old to go on, else null. */
export function nodeTooOld(version = process.versions.node) {
  const parts = version.split(".").map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return null;
  return `Gradboard needs Node 20.19 or newer, and this is Node ${version}. Install a newer one from https://nodejs.org.`;
}
