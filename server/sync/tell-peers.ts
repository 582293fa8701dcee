import { type EditNews, editsPacket } from "./edit-news";
import { Joined } from "./joined";
import type { Peer } from "./peer";
import type { PresenceChanges } from "./presence-table";

/** What there is to say in one tick. */
export type TickNews = {
  readonly edits: EditNews;
  readonly presence: PresenceChanges | null;
  /** The newest presence of some clients, for somebody who has missed theirs. */
  newest(ids: ReadonlySet<number>, peer: Peer): Buffer | null;
  /** What is said to one alone. */
  own(peer: Peer): Buffer | null;
};

/** Tells each socket in one write what is new to it. Those that are slow are told later; answers whether there are any. */
export function tellPeers(peers: ReadonlySet<Peer>, { edits, presence, newest, own }: TickNews): boolean {
  const once = new Joined();
  let slow = false;
  for (const peer of peers) {
    if (peer.slow) {
      peer.miss(edits.changes, presence?.ids ?? []);
      slow = true;
      continue;
    }
    const missed = peer.takeArrears();
    const news = once.of(
      missed ? editsPacket([...missed.edits, ...edits.changes]) : edits.packetFor(peer),
      missed
        ? newest(new Set([...missed.presence, ...(presence?.ids ?? [])]), peer)
        : (presence?.news.get(peer.form)?.packetFor(peer.presenceId) ?? null),
      own(peer),
    );
    if (news) peer.tell(news);
  }
  return slow;
}
