import { scan, type Token } from "./scan";

/**
 * Tokens beyond which a formula is refused: nobody reads so long a one, and reading must end in well under a second
 * whatever is pasted.
 */
export const MOST_TOKENS = 200_000;

/** The tokens of a text, with a look at the one behind. */
export class Tokens {
  current: Token;
  /** How many lie behind. */
  count = 0;
  private ahead: Token | undefined;

  constructor(readonly text: string) {
    this.current = scan(text, 0);
  }

  advance(): void {
    this.current = this.ahead ?? this.behind(this.current);
    this.ahead = undefined;
    this.count += 1;
  }

  peek(): Token {
    this.ahead ??= this.behind(this.current);
    return this.ahead;
  }

  /** The token behind any token of this text. */
  behind(token: Token): Token {
    return scan(this.text, token.position + token.length);
  }

  /** Does this token stand directly behind the one before it, without a space? */
  touches(token: Token): boolean {
    return token.position > 0 && !/\s/.test(this.text.charAt(token.position - 1));
  }
}
