import { promote } from "../tiers/promote";
import { bring } from "./faster";

bring(promote);
