import { connect, createServer, type Socket } from 'node:net';

/** Passes every byte on, each way, the same time after it came. Arguments: milliseconds, host, port. */
const [ms = 0, host = '', port = 0] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4])];

function pass(from: Socket, to: Socket): void {
  from.setNoDelay(true);
  from.on('data', (part: Buffer) => setTimeout(() => to.writable && to.write(part), ms));
  from.on('end', () => setTimeout(() => to.end(), ms));
  from.on('error', () => to.destroy());
  from.on('close', () => setTimeout(() => to.destroy(), ms));
}

const server = createServer((socket) => {
  const beyond = connect(port, host);
  pass(socket, beyond);
  pass(beyond, socket);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.on('disconnect', () => process.exit());
