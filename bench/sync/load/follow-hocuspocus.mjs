import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";

/**
 * Keeps a document in step with a Hocuspocus server by its own provider; answers what ends it.
 *
 * @param {{ url: string, name: string }} place
 * @param {unknown} document
 * @param {typeof globalThis.WebSocket} WebSocketPolyfill
 * @param {() => void} synced
 * @returns {() => void}
 */
export function followHocuspocus({ url, name }, document, WebSocketPolyfill, synced) {
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill });
  const provider = new HocuspocusProvider({ websocketProvider, name, document, token: "token" });
  provider.attach();
  provider.on("synced", synced);
  return () => {
    provider.destroy();
    websocketProvider.destroy();
  };
}
