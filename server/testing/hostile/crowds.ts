import { connect } from "node:net";
import { frame, RawSocket } from "../raw-socket";
import { type Attack, breath, goodBye, type Target } from "./attack";
import { edit } from "./messages";

async function crowd(target: Target, size: number): Promise<RawSocket[]> {
  const sockets: RawSocket[] = [];
  while (sockets.length < size) {
    const some = Array.from({ length: Math.min(50, size - sockets.length) }, () =>
      RawSocket.open(target.url),
    );
    sockets.push(...(await Promise.all(some)));
  }
  return sockets;
}

/** Edits that those who do not read should read. */
async function chatter(target: Target, messages: number): Promise<void> {
  const socket = await RawSocket.open(target.url);
  for (let index = 0; index < messages; index++) {
    socket.send(edit((doc) => doc.getMap("noise").set(`k${index % 20}`, "n".repeat(16_000))));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  socket.drop();
}

const neverRead: Attack = {
  rule: "S60",
  name: "1,000 sockets that never read, in a noisy room",
  reasons: [],
  run: async (target, size) => {
    const sockets = await crowd(target, size === "small" ? 40 : 1_000);
    for (const socket of sockets) socket.pause();
    await chatter(target, size === "small" ? 20 : 400);
    for (const socket of sockets) socket.drop();
    return [];
  },
};

/** Answers nothing any more, as a laptop that was closed: only the server can find out. */
const halfOpen: Attack = {
  rule: "S49",
  name: "half-open sockets",
  reasons: [],
  run: async (target, size) => {
    const sockets = await crowd(target, size === "small" ? 10 : 300);
    for (const socket of sockets) socket.pause();
    // Whoever does not read learns of the end only by writing.
    const writing = setInterval(() => {
      for (const socket of sockets) socket.write(frame(Buffer.from([3])));
    }, 500);
    await Promise.all(sockets.map(({ ended }) => ended));
    clearInterval(writing);
    return [];
  },
};

const slowSenders: Attack = {
  rule: "S45",
  name: "messages that trickle in",
  // A message that trickles in fast enough to end is nothing but zeros.
  reasons: ["stalled", "malformed"],
  run: async (target, size) => {
    const sockets = await crowd(target, size === "small" ? 5 : 300);
    const announced = frame(Buffer.alloc(3_000_000)).subarray(0, 14);
    for (const socket of sockets) socket.write(announced);
    const trickle = setInterval(() => {
      for (const socket of sockets) socket.write(Buffer.alloc(size === "small" ? 10 : 20_000));
    }, 200);
    const ends = await Promise.all(sockets.map(({ ended }) => ended));
    clearInterval(trickle);
    return ends;
  },
};

/** A request whose head never ends, a header now and then. */
function loris(site: URL): Promise<string> {
  const socket = connect(Number(site.port), site.hostname);
  let answer = "";
  socket.on("data", (chunk: Buffer) => {
    answer += chunk.toString("latin1");
  });
  socket.on("error", () => undefined);
  socket.write("GET /sync/board HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\n");
  const drip = setInterval(() => socket.write("X-More: of this\r\n"), 100);
  return new Promise((resolve) => {
    socket.on("close", () => {
      clearInterval(drip);
      resolve(answer);
    });
  });
}

const slowRequests: Attack = {
  rule: "S45",
  name: "requests for a connection that trickle in",
  reasons: [],
  run: async ({ site }, size) => {
    const count = size === "small" ? 10 : 1_000;
    const answers = await Promise.all(Array.from({ length: count }, () => loris(new URL(site))));
    // HTTP has a name of its own for this.
    return answers.map((answer) => ({ code: Number(answer.split(" ")[1] ?? 0), sentence: answer }));
  },
};

const tinyRooms: Attack = {
  rule: "S14",
  name: "thousands of tiny rooms",
  reasons: [],
  run: async ({ site }, size) => {
    const rooms = Array.from({ length: size === "small" ? 20 : 3_000 }).entries();
    const worker = async () => {
      for (const _ of rooms) {
        const made = await fetch(`${site}/api/v1/boards`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{}",
        });
        const board: { id: string; keys: { edit: string } } = await made.json();
        const url = `${site.replace("http", "ws")}/sync/${board.id}?key=${board.keys.edit}`;
        const socket = await RawSocket.open(url);
        socket.send(edit((doc) => doc.getMap("junk").set("a", 1)));
        await breath();
        socket.write(goodBye);
        await socket.ended;
      }
    };
    await Promise.all(Array.from({ length: 12 }, worker));
    return [];
  },
};

const reconnects: Attack = {
  rule: "S46",
  name: "30,000 reconnects",
  reasons: ["crowded"],
  run: async (target, size) => {
    const visits = Array.from({ length: size === "small" ? 300 : 30_000 }).entries();
    const refused: { code: number; sentence: string }[] = [];
    const worker = async () => {
      for (const _ of visits) {
        const socket = await RawSocket.open(target.url);
        const end = await Promise.race([
          socket.ended,
          new Promise<null>((done) => setTimeout(done, 20, null)),
        ]);
        if (end) refused.push(end);
        socket.drop();
      }
    };
    await Promise.all(Array.from({ length: size === "small" ? 20 : 200 }, worker));
    return refused;
  },
};

export const crowdAttacks: readonly Attack[] = [
  neverRead,
  halfOpen,
  slowSenders,
  slowRequests,
  tinyRooms,
  reconnects,
];
