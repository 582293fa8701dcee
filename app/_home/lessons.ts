/** Boards that one press makes; titles and notes are in the catalogue under the same id. */
export const lessons = [
  { id: "square", formula: "(4*x+1)^2", values: { x: 1 } },
  { id: "sigmoid", formula: "1/(1+exp(-x))", values: { x: 5 } },
  { id: "product", formula: "(x+y)*z", values: { x: -2, y: 5, z: -4 } },
  { id: "twice", formula: "x*x", values: { x: 3 } },
  { id: "neuron", formula: "tanh(w*x+b)", values: { w: -0.5, x: 2, b: 0.5 } },
] as const;

export type Lesson = (typeof lessons)[number];
