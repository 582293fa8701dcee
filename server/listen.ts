import type { Server } from "node:http";
import { StartFault } from "./start-fault";

/** Listens and answers the port (a free one for port 0); throws a StartFault if somebody else has it. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(fault(error, port, host));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function fault(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartFault(
        `Port ${port} is taken by another program. Stop that one, or start with another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
      );
    case "EACCES":
      return new StartFault(`Port ${port} may not be used by this account. Set PORT to 1024 or more.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartFault(`HOST is ${host}, which is not an address of this machine.`);
    default:
      return error;
  }
}
