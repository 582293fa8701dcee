import { evaluate, evaluationJson, findNode, knownNames, parse } from "@gradboard/autodiff";
import { EvaluateRequest, Evaluation } from "@gradboard/protocol";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { HttpProblem } from "../problem";
import { valuesOf } from "../values-of";
import { answer, body, problems } from "./route-parts";

const route = createRoute({
  method: "post",
  path: "/evaluate",
  summary: "Evaluate and differentiate a formula",
  request: { body: body(EvaluateRequest) },
  responses: { 200: answer("Every value and gradient", Evaluation), ...problems },
});

export function evaluateRoute(app: OpenAPIHono): void {
  app.openapi(route, (context) => {
    const { formula, values = {}, target } = context.req.valid("json");
    const given = valuesOf(values);
    const parsed = parse(formula, knownNames(Object.entries(given)));
    if (!parsed.ok) throw new HttpProblem(400, parsed.fault.message, parsed.fault);
    const node = target === undefined ? parsed.target : findNode(parsed.graph, parsed.names, target);
    if (node === undefined) throw new HttpProblem(400, `The formula has no node "${target}".`);
    const evaluation = evaluate(parsed.graph, node, given);
    return context.json(Evaluation.parse(evaluationJson(evaluation)), 200);
  });
}
