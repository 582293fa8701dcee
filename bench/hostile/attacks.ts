import type { Attack } from "../../server/testing/hostile/attack";
import { byteAttacks } from "../../server/testing/hostile/bytes";
import { contentAttacks } from "../../server/testing/hostile/content";
import { crowdAttacks } from "../../server/testing/hostile/crowds";
import { floodAttacks } from "../../server/testing/hostile/floods";
import { identityAttacks } from "../../server/testing/hostile/presence";

/** Those of the tests, which run them small. */
export const attacks: readonly Attack[] = [
  ...byteAttacks,
  ...floodAttacks,
  ...contentAttacks,
  ...identityAttacks,
  ...crowdAttacks,
];
