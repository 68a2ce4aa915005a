/** Loaded beside the receiver: tells on a signal what it holds, once everything that can go is gone. */
process.on('SIGUSR2', () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({ event: 'memory', heapUsed, external, arrayBuffers, rss })}\n`);
});
