/**
 * First varint of every message on the sync socket. 0 to 3 are y-websocket's own; the rest is sent only to
 * clients that asked for it in the query string, so an unmodified `WebsocketProvider` never meets it.
 */
export const MessageTag = {
  /** y-protocols/sync: step 1, step 2, update. */
  sync: 0,
  /** y-protocols/awareness. */
  awareness: 1,
  /** y-protocols/auth: the server refuses an edit, with a sentence (see `Refusal`). */
  auth: 2,
  /** A client asks for everybody's presence. */
  queryAwareness: 3,
  /**
   * Server to client, for sockets opened with `saved=1`: a var-length byte array (the state vector that is on disk),
   * then a varint: how many of the sync step 2 and update messages that came by this very socket are on disk, counted
   * from its first. A refused one is never counted, nor is what came after it. A client that has sent at least one
   * (its step 2, in answer to the server's step 1) and reads the number that it sent has everything on disk, deletions
   * too, which no state vector shows.
   */
  saved: 100,
  /**
   * Server to client, for sockets opened with `presence=brief`, in place of awareness messages: a varint, how many
   * entries follow, and for each a varint client id, a varint `BriefEntry`, then as it says two strings of JSON: who
   * it is (a `PresenceUser`) and the rest of the presence. Who somebody is comes once and again when it changes.
   * Entries about the receiver itself can be among them.
   */
  presence: 101,
  /**
   * Server to client, for sockets opened with `saved=1`: a varint, 0 when edits on this board cannot be stored at the
   * moment (a full disk, say) and 1 when they can again. Until the first of these they can. Edits go on meanwhile and
   * are stored as soon as that works; `saved` comes then.
   */
  storing: 102,
  /**
   * Server to client, for sockets opened with `saved=1`: two varints, the bytes of the board and those that it may have.
   * Comes with the first message when the board is nearly full (80 %) or full, and when that changes: at 100 % every
   * edit that adds something is refused (see `Refusal.full`), deletions are not.
   */
  space: 103,
  /**
   * Server to client, for sockets opened with `walkthrough=1`: JSON (`PresentedNews`) as a string, then a var-length
   * byte array: the board on which the presented walkthrough runs, as one Yjs update, if this socket has not had it;
   * else empty. Comes before the board itself, so that nothing is shown that is hidden, and whenever it changes.
   */
  presented: 104,
  /** Client to server: JSON (`PresentCommand`) as a string. */
  command: 105,
  /**
   * Server to client, for sockets opened with `compact=1`, in place of sync step 2 wherever that is longer: a var-length
   * byte array, what the client does not have, as one update in Yjs' second format (`applyUpdateV2`). A hundred thousand
   * edits of history are a few kilobytes in it.
   */
  compact: 106,
} as const;

/** Query parameters of `/sync/<boardId>`. */
export const SyncParam = {
  /** An edit or view key; without it the session cookie decides. */
  key: "key",
  /** "1": send `saved` messages. */
  saved: "saved",
  /** "projector": this socket gets no names, colours, cursors or selections. */
  view: "view",
  /** "brief": presence comes as `MessageTag.presence`, a fraction of the bytes. */
  presence: "presence",
  /** "1": send `presented` messages. */
  walkthrough: "walkthrough",
  /** "1": the board may come as `MessageTag.compact`. */
  compact: "compact",
} as const;

/** What an entry of a `MessageTag.presence` message holds. */
export const BriefEntry = {
  /** Nothing: the client is gone. */
  gone: 0,
  /** The presence without `user`, which is as it was. */
  place: 1,
  /** `user`, then the rest. */
  person: 2,
} as const;

/** Why an edit is refused: the sentences of `MessageTag.auth`. */
export const Refusal = {
  writingOff: "Writing is switched off for the moment. What you did was taken back.",
  full: "This board is full. Delete something first, or go on with a new board.",
  readOnly: "You are viewing this board. Ask for the edit link to change it.",
} as const;
