import { loadEngine } from "./engines/engines";
import { serve } from "./measure/worker";

const [engine = "", path = "", name = ""] = process.argv.slice(2);
serve(path, name, () => loadEngine(engine));
