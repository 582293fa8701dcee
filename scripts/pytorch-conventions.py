#!/usr/bin/env python3
"""Asks PyTorch for values and gradients where they are a matter of convention.

Writes packages/autodiff/cases/pytorch-conventions.json: for each operation of the table, written as the table says it
is spelled in PyTorch, the value and the gradients at kinks, poles, the edges of its domain, both zeros, infinities, NaN
and +-800, in float64. Run it with a Python that has torch (Debian: python3-torch):

    python3 scripts/pytorch-conventions.py

The test in src/operations/pytorch.test.ts compares our own numbers with the file, case by case.
"""

import json
import math
import pathlib
import platform

import torch

inf, nan = math.inf, math.nan
ONE = [(x,) for x in (-inf, -800, -25, -2, -1, -0.5, -0.0, 0.0, 0.5, 1, 2, 25, 800, inf, nan)]
FEW = (-inf, -2, -0.0, 0.0, 1, 2, inf, nan)
TWO = [(a, b) for a in FEW for b in FEW]
FINITE = [(a, b) for a in (-800, -2, -0.0, 0.0, 1, 800) for b in (-1, 0, 1)]
F = "torch.nn.functional"


def stack(name, count):
    letters = ", ".join("abcd"[:count])
    return f"torch.stack(torch.broadcast_tensors({letters})).{name}(0)"


# Operation, spelling, points; an input after "|" is one that PyTorch takes as a plain number, without a gradient.
CASES = [
    ("add", "a + b", TWO),
    ("sub", "a - b", TWO),
    ("mul", "a * b", TWO),
    ("div", "a / b", TWO),
    ("neg", "-a", ONE),
    ("pow", "a ** b", TWO + [(a, b) for a in (-8, -1, 0, 0.25, 4) for b in (-1, -0.5, 0.5, 1, 1 / 3, 3)]),
    ("pow|", "a ** b", [(a, b) for a in (-inf, -2, -0.0, 0.0, 4, inf, nan) for b in (-1, 0, 0.5, 1, 2, 3)]),
    ("exp", "torch.exp(a)", ONE),
    ("ln", "torch.log(a)", ONE),
    ("log2", "torch.log2(a)", ONE),
    ("log10", "torch.log10(a)", ONE),
    ("log", "torch.log(a) / torch.log(b)", TWO + [(8, 2), (0.5, 10), (800, 10), (-1, 10)]),
    ("sqrt", "torch.sqrt(a)", ONE),
    ("cbrt", "torch.sign(a) * torch.abs(a) ** (1 / 3)", ONE + [(-8,), (27,)]),
    ("root|", "torch.sign(a) * torch.abs(a) ** (1 / b)", [(a, b) for a in (-32, -1, 0, 1, 32, inf, nan) for b in (1, 2, 3, 5)]),
    ("sin", "torch.sin(a)", ONE),
    ("cos", "torch.cos(a)", ONE),
    ("tan", "torch.tan(a)", ONE + [(math.pi / 2,)]),
    ("asin", "torch.asin(a)", ONE),
    ("acos", "torch.acos(a)", ONE),
    ("atan", "torch.atan(a)", ONE),
    ("atan2", "torch.atan2(a, b)", TWO + [(1e200, 1e200), (1e-200, 1e-200), (0, -1)]),
    ("tanh", "torch.tanh(a)", ONE),
    ("sigmoid", "torch.sigmoid(a)", ONE),
    ("relu", "torch.relu(a)", ONE),
    ("softplus", f"{F}.softplus(a)", ONE),
    ("leaky_relu|", f"{F}.leaky_relu(a, b)", [(*a, b) for a in ONE for b in (0.01, 1, 0)]),
    ("elu|", f"{F}.elu(a, b)", [(*a, b) for a in ONE for b in (1, 2)]),
    ("gelu", f"{F}.gelu(a)", ONE),
    ("silu", f"{F}.silu(a)", ONE),
    ("erf", "torch.erf(a)", ONE),
    ("abs", "torch.abs(a)", ONE),
    ("max", "torch.maximum(a, b)", TWO),
    ("max", stack("amax", 3), [(1, 1, 1), (1, 2, 2), (3, 2, 2), (-0.0, 0, -1), (nan, 1, 2), (inf, inf, 1)]),
    ("max", stack("amax", 4), [(1, 1, 1, 1), (5, 5, 1, 5)]),
    ("min", "torch.minimum(a, b)", TWO),
    ("min", stack("amin", 3), [(1, 1, 1), (1, 2, 1), (3, 2, 2), (-0.0, 0, 1), (1, nan, 2), (-inf, -inf, 1)]),
    ("clamp", "torch.clamp(a, b, c)", [(*a, -1, 1) for a in ONE] + [(0, 1, -1), (2, 1, 1), (0, 1, 1), (1, 1, 1), (0, nan, 1), (0, 0, nan), (0, -inf, inf), (2, 0, -inf)]),
    ("sign", "torch.sign(a)", ONE),
    ("step", "torch.relu(torch.sign(a))", ONE),
    ("equal", "1 - torch.sign(torch.abs(a - b))", TWO),
    ("sinh", "torch.sinh(a)", ONE),
    ("cosh", "torch.cosh(a)", ONE),
    ("asinh", "torch.asinh(a)", ONE),
    ("acosh", "torch.acosh(a)", ONE),
    ("atanh", "torch.atanh(a)", ONE),
    ("sum", "sum([a, b, c])", [(1, 2, 3), (inf, 1, 2), (inf, -inf, 1), (nan, 1, 2), (1e308, 1e308, -1e308)]),
    ("product", "math.prod([a, b, c])", [(2, 3, 4), (0, 3, 4), (0, 0, 4), (0, 0, 0), (2, inf, 3), (0, inf, 1), (nan, 1, 0)]),
    ("mean", "sum([a, b, c]) / 3", [(1, 2, 3), (inf, 1, 2), (inf, -inf, 1), (nan, 1, 2), (1e308, 1e308, 1e308)]),
    ("squared_error", f'{F}.mse_loss(a, b, reduction="none")', TWO + [(800, -800)]),
    ("absolute_error", f'{F}.l1_loss(a, b, reduction="none")', TWO + [(800, -800)]),
    ("huber|", f'{F}.huber_loss(a, b, delta=c, reduction="none")', [(a, 0, 1) for (a,) in ONE] + [(3, 1, 2), (-3, 1, 2), (1, 3, 2), (2, 2, 0.5)]),
    ("bce", f'{F}.binary_cross_entropy(a, b, reduction="none")', [(p, t) for p in (-0.0, 0.0, 1e-50, 1e-13, 0.25, 0.5, 1 - 1e-13, 1) for t in (0, 0.25, 1)] + [(0.5, nan)]),
    ("bce_logits", f'{F}.binary_cross_entropy_with_logits(a, b, reduction="none")', [(z, t) for (z,) in ONE for t in (0, 0.25, 1)]),
    ("hinge", "torch.relu(1 - b * a)", TWO + FINITE),
]


def number(x):
    x = float(x)
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    return x


def case(operation, spelling, point):
    name, plain = operation.rstrip("|"), operation.count("|")
    leaves = [
        float(x) if plain > 0 and index >= len(point) - plain else torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
        for index, x in enumerate(point)
    ]
    scope = {"math": math, "torch": torch, **dict(zip("abcd", leaves))}
    value = eval(spelling, scope)
    tensors = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor)]
    found = dict(zip(map(id, tensors), torch.autograd.grad(value, tensors, allow_unused=True)))
    gradients = [None if not isinstance(leaf, torch.Tensor) else number(found[id(leaf)] if found[id(leaf)] is not None else 0.0) for leaf in leaves]
    return {"op": name, "torch": spelling, "inputs": [number(x) for x in point], "value": number(value), "gradients": gradients}


def main():
    source = {
        "source": "PyTorch, torch.autograd.grad, float64, on the CPU",
        "torch": torch.__version__,
        "python": platform.python_version(),
        "script": "scripts/pytorch-conventions.py",
    }
    cases = [case(operation, spelling, point) for operation, spelling, points in CASES for point in points]
    lines = ",\n".join("    " + json.dumps(each) for each in cases)
    head = json.dumps(source, indent=2)[:-2]
    path = pathlib.Path(__file__).resolve().parent.parent / "packages/autodiff/cases/pytorch-conventions.json"
    path.write_text(f'{head},\n  "cases": [\n{lines}\n  ]\n}}\n')
    print(f"{len(cases)} cases in {path.name}, torch {torch.__version__}")


main()
