// Runs in a page before anything else: counts what React renders and waits for frames.
type Fiber = {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
};
type FiberRoot = { readonly current: Fiber };

declare global {
  interface Window {
    probe: {
      /** Components that React has rendered since it was last set to 0. */
      renders: number;
      /** The next frame has been drawn. */
      frame(): Promise<void>;
    };
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown;
  }
}

// The tags of function components, classes, forwarded refs and memo, and the flag of those that have run: React keeps
// the flag, also in production, for tools that watch it through this hook.
const COMPONENTS = new Set([0, 1, 11, 14, 15]);
const PERFORMED_WORK = 1;

function rendersBelow(now: Fiber, before: Fiber | null): number {
  let count = COMPONENTS.has(now.tag) && (now.flags & PERFORMED_WORK) !== 0 ? 1 : 0;
  // The same children: React went no further here.
  if (before !== null && now.child === before.child) return count;
  for (let child = now.child; child !== null; child = child.sibling)
    count += rendersBelow(child, child.alternate);
  return count;
}

window.probe = {
  renders: 0,
  frame: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    }),
};

window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  isDisabled: false,
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberUnmount: () => undefined,
  onPostCommitFiberRoot: () => undefined,
  onCommitFiberRoot: (_id: number, { current }: FiberRoot) => {
    window.probe.renders += rendersBelow(current, current.alternate);
  },
};
