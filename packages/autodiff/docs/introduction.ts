/** What stands above the list. */
export const introduction = `<!-- Made by \`npm run generate:operations\` from the table of operations. Change that, not this page. -->

# Operations

Every node of a graph is a number somebody gave (a leaf) or an **operation**: it takes the values at its **ports**, its inputs, and computes a value of its own. This page lists all of them. It is made from the table that drives the palette, the formula language, both passes, the explanations and the exports, so what stands here is what happens.

**How to read an entry**

- *Type* is how you write it in a formula. Its last inputs may be left out where the entry says what they are then.
- *Value* is what it computes, in mathematics.
- *Slope* is the local derivative: how fast the value changes when one input changes and the others stand still. There is one for each port, and the rule it comes from is named. $\`[x > 0]\`$ is 1 where the statement in the brackets is true and otherwise 0.
- *Going back* stands in its place for operations on whole vectors and matrices: what becomes of the gradient $\`G\`$ that arrives on its way through a port. A row of ones is $\`\\mathbf{1}\`$, and $\`\\odot\`$ multiplies entry by entry.
- *PyTorch* is the same in Python, for \`import math, torch\` and float64 tensors.
- *Spoken* is what a screen reader calls the node.

**What slopes are for.** A slope is all that an operation has to know about calculus; the **chain rule** does the rest. Going back from the target, a node that is reached by the gradient $\`g\`$ sends $\`g\`$ times its slope through each port, and a node that feeds several ports adds up what comes back.

**Vectors and matrices.** Operations on numbers work on them too, entry by entry, with shapes fitted to each other as in NumPy.

## Where there is no derivative

At a corner a curve has one slope on the left and another on the right; at a jump or at the edge of a domain it has none at all. Training runs into such points all the time, so there has to be an answer. Ours is PyTorch's: where it is no matter of course, *Convention* says what it is. The node says so too (“This is a corner”). Three things hold everywhere:

- Where a **value does not exist**, it is what floating point makes of it: $\`\\ln 0\`$ is −∞, $\`\\ln(-1)\`$ is not a number (NaN). A value that is not a number has no slope either: its slopes are NaN. PyTorch goes on calculating there and may answer anything, 1 for the slope of ∞ − ∞ or −1 for that of $\`\\ln x\`$ at −1.
- NaN in, NaN out. The only exceptions are $\`x^{0}\`$ and $\`1^{x}\`$, which are 1 whatever $\`x\`$ is, as in C and PyTorch.
- **0 absorbs ∞** on the way back: where nothing arrives, or nothing passes, nothing goes on, however steep the rest of the way is. In PyTorch 0 · ∞ is NaN, which spoils every gradient behind it.

*Unlike PyTorch* says where else the numbers differ on purpose. All of this is compared with PyTorch 1.13, case by case, in the tests.

## All operations
`;
