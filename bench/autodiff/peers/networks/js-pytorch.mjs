import { torch } from "js-pytorch";

/** js-pytorch on nested arrays; it has no tanh, its division does not broadcast, and its power is wrong beyond squares. */
export function build({ x, y, sizes, points }) {
  const inputs = torch.tensor(x);
  const minusWanted = torch.tensor(y.map((number) => [-number]));
  const ones = sizes.slice(1).map((width) => torch.ones([points, width]));
  const tanh = (tensor, layer) =>
    torch.add(torch.mul(torch.div(ones[layer], torch.add(torch.exp(torch.mul(tensor, -2)), 1)), 2), -1);
  const table = (list, columns) =>
    Array.from({ length: list.length / columns }, (_row, at) =>
      Array.from(list.subarray(at * columns, (at + 1) * columns)),
    );
  let tensors = [];
  return {
    step(parameters) {
      tensors = parameters.map((list, index) =>
        torch.tensor(index % 2 === 1 ? Array.from(list) : table(list, sizes[index / 2 + 1]), true),
      );
      let layer = inputs;
      for (let at = 0; at < tensors.length; at += 2) {
        layer = torch.add(torch.matmul(layer, tensors[at]), tensors[at + 1]);
        if (at + 2 < tensors.length) layer = tanh(layer, at / 2);
      }
      const error = torch.add(layer, minusWanted);
      const loss = torch.mul(error, error).mean(0).mean(0);
      loss.backward();
      return [loss._data].flat(9)[0];
    },
    gradients: () => tensors.map((tensor) => [tensor._grad._data].flat(9)),
  };
}
