/** Choosing where a wire goes, by keyboard: what has been typed and which of the options is current. */
export type Choice<Option> = {
  readonly query: string;
  readonly index: number;
  readonly options: readonly Option[];
  /** The options that match what has been typed. */
  readonly matches: readonly Option[];
};

export type ChoiceEvent =
  | { readonly kind: "type"; readonly query: string }
  | { readonly kind: "next" }
  | { readonly kind: "previous" }
  | { readonly kind: "first" }
  | { readonly kind: "last" };

export function beginChoice<Option>(options: readonly Option[]): Choice<Option> {
  return { query: "", index: 0, options, matches: options };
}

/** The next state; `textOf` is the text of an option that typing is held against, without regard to case. */
export function choose<Option>(
  choice: Choice<Option>,
  event: ChoiceEvent,
  textOf: (option: Option) => string,
): Choice<Option> {
  const count = choice.matches.length;
  switch (event.kind) {
    case "type": {
      const wanted = event.query.trim().toLowerCase();
      const matches = choice.options.filter((option) => textOf(option).toLowerCase().includes(wanted));
      return { ...choice, query: event.query, index: 0, matches };
    }
    case "next":
      return { ...choice, index: count === 0 ? 0 : (choice.index + 1) % count };
    case "previous":
      return { ...choice, index: count === 0 ? 0 : (choice.index + count - 1) % count };
    case "first":
      return { ...choice, index: 0 };
    case "last":
      return { ...choice, index: Math.max(0, count - 1) };
  }
}

/** The option that Enter takes, or undefined when nothing matches. */
export function currentOption<Option>(choice: Choice<Option>): Option | undefined {
  return choice.matches[choice.index];
}
