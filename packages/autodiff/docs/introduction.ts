/** What stands above the list. */
export const introduction = `<!-- Made by \`npm run generate:operations\` from the table of operations. Change that, not this page. -->

# Operations

Every node of a graph is a number somebody gave (a leaf) or an **operation**: it takes the values at its **ports**, its inputs, and computes a value of its own. This page lists all of them. The same table drives the palette, the formula language, both passes, the explanations and the exports, so what stands here is what happens.

**How to read an entry.** *Type* is how you write it in a formula. *Value* is what it computes. *Local derivatives* say how fast the value changes when one input changes and the others stand still, one for each port. That is all an operation has to know about calculus. The **chain rule** does the rest: going back from the target, a node that is reached by the gradient $\`g\`$ sends $\`g\`$ times the local derivative through each port, and a node that feeds several ports adds up what comes back. *PyTorch* is the same in Python, for \`import math, torch\` and float64 tensors.

**Brackets that ask a question.** $\`[x > 0]\`$ is 1 where the statement is true and otherwise 0.

**Inputs in formulas** may be left out where a value in brackets is named: \`elu(x)\` is \`elu(x, 1)\`.

**Vectors and matrices.** Operations on numbers also work entry by entry, with the shapes fitted to each other as NumPy does.

## Where there is no derivative

At a corner a curve has one slope on the left and another on the right; at a jump or at the edge of a domain it has none at all. Training runs into such points all the time, so there has to be an answer. Ours is PyTorch's: where it is no matter of course, *Convention* says what it is. The node says so too (“This is a corner”). Three things hold everywhere:

- Where a **value does not exist**, it is what floating point makes of it: $\`\\ln 0\`$ is −∞, $\`\\ln(-1)\`$ is not a number (NaN). A value that is not a number has no slope either: its local derivatives are NaN. PyTorch goes on calculating there and may answer anything, 1 for the slope of ∞ − ∞ or −1 for that of $\`\\ln x\`$ at −1.
- NaN in, NaN out. The only exceptions are $\`x^{0}\`$ and $\`1^{x}\`$, which are 1 whatever $\`x\`$ is, as in C and PyTorch.
- **0 absorbs ∞** on the way back: where nothing arrives, or nothing passes, nothing goes on, however steep the rest of the way is. In PyTorch 0 · ∞ is NaN, which spoils every gradient behind it.

*Unlike PyTorch* says where else the numbers differ on purpose. All of this is compared with PyTorch 1.13, case by case, in the tests.

## All operations
`;
