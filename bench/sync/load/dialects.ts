import * as encoding from "lib0/encoding";

/** A room as a client reaches it. */
export type Place = { readonly name: string; readonly url: string };

/** What differs between the servers' clients. */
export type Dialect = {
  /** Stands before every message, both ways. */
  prefix(place: Place): Buffer;
  /** What a client says first. */
  hello(place: Place): readonly Uint8Array[];
  /** Whether the unmodified client sends the presence that it hears back to the server. */
  readonly echoes: boolean;
  /** Whether a client says itself who it is. */
  readonly names: boolean;
};

const NOTHING = Buffer.alloc(0);

const hocuspocusPrefix = ({ name }: Place) =>
  Buffer.from(encoding.encode((encoder) => encoding.writeVarString(encoder, name)));

export const dialects = {
  /** y-websocket's own client. */
  "y-websocket": { prefix: () => NOTHING, hello: () => [], echoes: true, names: true },
  /** A board's page: brief presence, no echo; the server knows who it is. */
  page: { prefix: () => NOTHING, hello: () => [], echoes: false, names: false },
  /** y-websocket's own client on a board. */
  "y-websocket on a board": { prefix: () => NOTHING, hello: () => [], echoes: true, names: false },
  hocuspocus: {
    prefix: hocuspocusPrefix,
    hello: (place) => [
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, place.name);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, "token");
        encoding.writeVarString(encoder, "4.8.0");
      }),
    ],
    echoes: false,
    names: true,
  },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;
