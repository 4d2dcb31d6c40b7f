import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** What the servers on this machine share: none of them can be reached from another one. */

/**
 * Returns the port that was taken. Port 0 takes any free one.
 * @throws where the port cannot be had
 */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", resolve);
    });
  } catch (cause) {
    throw new Error(`Port ${port} ${refused(cause)}. Choose another one with --port.`, { cause });
  }
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : port;
}

function refused(cause: unknown): string {
  const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
  if (isTaken) return "is taken by another program, perhaps by a preview that still runs";
  return `cannot be used (${cause instanceof Error ? cause.message : String(cause)})`;
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A page of another site can be led to this address under its own name, and would read what is answered there. */
export function isOwnHost(request: IncomingMessage): boolean {
  const host = request.headers.host?.toLowerCase();
  const port = request.socket.localPort;
  return ["127.0.0.1", "localhost", "[::1]"].some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
}

export function reply(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = "text/plain;charset=utf-8",
): void {
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) }).end(body);
}
