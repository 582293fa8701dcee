// y-crossws on Node's own HTTP server.
import { createServer } from "node:http";
import crossws from "crossws/adapters/node";
import { createHandler } from "y-crossws";

const sockets = crossws(createHandler());
const server = createServer((_request, response) => response.writeHead(426).end());
server.on("upgrade", sockets.handleUpgrade);
server.listen(Number(process.env.PORT), "127.0.0.1");
