/** The server cannot start for a reason that its operator can do something about; the message is one sentence for them. */
export class StartFault extends Error {}
