#!/usr/bin/env python3
"""Asks PyTorch for values and gradients of operations on vectors and matrices.

Writes packages/autodiff/cases/pytorch-tensors.json: every operation on whole vectors and matrices, and those on numbers
entry by entry with broadcasting, at ordinary points and at edges (ties, zeros, infinities, +-800), in float64. Gradients
are those of the sum of the output's entries times "upstream". Run it with a Python that has torch (Debian:
python3-torch):

    python3 scripts/pytorch-tensors.py

The test in src/tensor/pytorch-tensors.test.ts compares our own numbers with the file, case by case.
"""

import json
import math
import pathlib
import platform

import torch

inf, nan = math.inf, math.nan
F = "torch.nn.functional"


def uneven(count, seed):
    """Numbers that are no round ones."""
    return [round(1.5 * math.sin(12.9 * (place + 1) + 3.7 * seed), 3) for place in range(count)]


def vector(length, seed=1):
    return uneven(length, seed)


def matrix(rows, columns, seed=2):
    entries = uneven(rows * columns, seed)
    return [entries[row * columns : (row + 1) * columns] for row in range(rows)]


def fixed(number):
    """A whole number that PyTorch takes as it is: an axis, an index, the number of a class."""
    return ("fixed", number)


def positive(entries):
    return [positive(entry) if isinstance(entry, list) else abs(entry) + 0.1 for entry in entries]


SHARES = [[0.2, 0.5, 0.3], [0.1, 0, 0.9]]
PAIRS = [
    (matrix(2, 3), 0.7),
    (0.7, vector(3)),
    (vector(3), vector(3, 5)),
    (vector(3), vector(1, 5)),
    (matrix(2, 3), vector(3, 5)),
    (matrix(2, 1), matrix(1, 3, 5)),
    (matrix(2, 1), vector(3, 5)),
    (matrix(1, 1), vector(2, 5)),
    (matrix(2, 2), matrix(2, 2, 5)),
]
TIES = [[1, 4, 4], [2, 1, 4]]
ROWS = [vector(3), matrix(2, 3), [800, -800, 0], [-800, -800], [[800, 0], [0, -800]], [40, 0], [0]]
ENDLESS = [[inf, 0], [-inf, 0], [-inf, -inf], [inf, inf], [nan, 0], [[-inf, 1, 2], [inf, 1, 2]]]
SINGLES = [vector(4), matrix(2, 3), [2], [[1, 1], [0, 1]], [0, 0, 3], [0, 2, 3], [3, 3, 1], [nan, 1], [inf, 1]]

CASES = [
    ("add", "a + b", PAIRS),
    ("sub", "a - b", PAIRS),
    ("mul", "a * b", PAIRS),
    ("div", "a / b", PAIRS),
    ("atan2", "torch.atan2(a, b)", PAIRS),
    ("pow", "a ** b", [(positive(a) if isinstance(a, list) else a, b) for a, b in PAIRS]),
    ("max", "torch.maximum(a, b)", PAIRS + [([1, 2, 3], 2), ([[1], [2]], [1, 2])]),
    ("min", "torch.minimum(a, b)", PAIRS + [([1, 2, 3], 2), ([[1], [2]], [1, 2])]),
    ("clamp", "torch.clamp(a, b, c)", [(matrix(2, 3), [-1.0, 0, 0.2], [[0.3], [1]]), ([0, 1, 2, 3], 1, 2)]),
    ("sum", "torch.sum(a)", [(x,) for x in SINGLES]),
    ("mean", "torch.mean(a)", [(x,) for x in SINGLES]),
    # PyTorch divides the product by a factor to have the others: NaN where that is infinite.
    ("product", "torch.prod(a)", [(x,) for x in SINGLES if inf not in x]),
    ("max", "torch.amax(a)", [(x,) for x in SINGLES]),
    ("min", "torch.amin(a)", [(x,) for x in SINGLES]),
    ("matmul", "a @ b", [
        (matrix(2, 3), matrix(3, 4, 5)),
        (vector(3), matrix(3, 2)),
        (matrix(2, 3), vector(3)),
        (vector(3), vector(3, 5)),
        (matrix(6, 5), matrix(5, 7, 5)),
        (matrix(1, 1), matrix(1, 2, 5)),
    ]),
    ("dot", "torch.dot(a, b)", [(vector(3), vector(3, 5)), ([0], [2])]),
    ("outer", "torch.outer(a, b)", [(vector(2), vector(3, 5))]),
    ("dense", "a @ b + c", [(vector(3), matrix(3, 2), vector(2)), (matrix(4, 3), matrix(3, 2, 5), vector(2))]),
    ("transpose", "a.T", [(matrix(2, 3),)]),
    ("reshape", "a.reshape(b)", [(matrix(2, 3), fixed(6)), (matrix(2, 3), fixed(-1))]),
    ("reshape", "a.reshape(b, c)", [(vector(6), fixed(2), fixed(3)), (matrix(2, 3), fixed(-1), fixed(2))]),
    ("stack", "torch.stack([a, b, c])", [(0.3, 0.4, 0.5), (vector(2), vector(2, 5), vector(2, 7))]),
    ("index", "a[b]", [(vector(3), fixed(1)), (vector(3), fixed(-3)), (matrix(2, 3), fixed(0)), (matrix(2, 3), fixed(-1))]),
    ("slice", "a[b:c]", [(vector(5), fixed(b), fixed(c)) for b, c in [(1, 3), (-2, 100), (0, -1), (-9, 1)]]),
    ("slice", "a[b:c]", [(matrix(3, 2), fixed(1), fixed(3))]),
    ("sum_axis", "a.sum(dim=b)", [(matrix(2, 3), fixed(b)) for b in (0, 1, -1)] + [(vector(3), fixed(0))]),
    ("mean_axis", "a.mean(dim=b)", [(matrix(2, 3), fixed(b)) for b in (0, 1, -2)] + [(vector(3), fixed(-1))]),
    ("max_axis", "torch.amax(a, dim=b)", [(x, fixed(b)) for x in (matrix(2, 3), TIES, [[nan, 1], [2, 1]]) for b in (0, 1)] + [([3, 3], fixed(0))]),
    ("norm", "torch.linalg.norm(a)", [(x,) for x in (vector(3), matrix(2, 2), [0, 0], [-2], [inf, 1], [nan, 1], [3e100, 4e100])]),
    ("softmax", "torch.softmax(a, dim=-1)", [(x,) for x in ROWS + ENDLESS]),
    ("log_softmax", "torch.log_softmax(a, dim=-1)", [(x,) for x in ROWS + ENDLESS]),
    ("logsumexp", "torch.logsumexp(a, dim=-1)", [(x,) for x in ROWS + ENDLESS]),
    ("cross_entropy", f"{F}.cross_entropy(a, b)", [
        *[(x, fixed(0)) for x in ROWS if not isinstance(x[0], list)],
        (vector(3), fixed(2)),
        ([800, -800, 0], fixed(1)),
        (vector(3), SHARES[0]),
        (matrix(2, 3), SHARES),
        ([[800, -800, 0], [0, 0, 0]], SHARES),
        (matrix(2, 3), fixed([2, 0])),
    ]),
]


def number(x):
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    return x


def plain(x):
    x = x.tolist() if isinstance(x, torch.Tensor) else x
    return [plain(entry) for entry in x] if isinstance(x, (list, tuple)) else number(float(x))


def leaf(given):
    if not isinstance(given, tuple):
        return torch.tensor(given, dtype=torch.float64, requires_grad=True)
    _, whole = given
    return torch.tensor(whole, dtype=torch.int64) if isinstance(whole, list) else whole


def case(operation, spelling, point):
    leaves = [leaf(given) for given in point]
    if operation == "cross_entropy" and isinstance(leaves[1], int):
        leaves[1] = torch.tensor(leaves[1])
    value = eval(spelling, {"torch": torch, **dict(zip("abc", leaves))})
    weights = torch.tensor(uneven(value.numel(), 9), dtype=torch.float64).reshape(value.shape)
    varied = [each for each in leaves if isinstance(each, torch.Tensor) and each.requires_grad]
    found = dict(zip(map(id, varied), torch.autograd.grad(value, varied, weights)))
    return {
        "op": operation,
        "torch": spelling,
        "inputs": [plain(given[1] if isinstance(given, tuple) else given) for given in point],
        "upstream": plain(weights),
        "value": plain(value.detach()),
        "gradients": [plain(found[id(each)]) if id(each) in found else None for each in leaves],
    }


def main():
    source = {
        "source": "PyTorch, torch.autograd.grad, float64, on the CPU",
        "torch": torch.__version__,
        "python": platform.python_version(),
        "script": "scripts/pytorch-tensors.py",
    }
    cases = [case(operation, spelling, point) for operation, spelling, points in CASES for point in points]
    lines = ",\n".join("    " + json.dumps(each) for each in cases)
    head = json.dumps(source, indent=2)[:-2]
    path = pathlib.Path(__file__).resolve().parent.parent / "packages/autodiff/cases/pytorch-tensors.json"
    path.write_text(f'{head},\n  "cases": [\n{lines}\n  ]\n}}\n')
    print(f"{len(cases)} cases in {path.name}, torch {torch.__version__}")


main()
