import { Agent, request } from 'node:http';

/** What is sent, made before the clock runs. */
export interface Shot {
  body: string;
  headers: Readonly<Record<string, string>>;
}

/** Of one round: how long each took, and all together. Milliseconds. */
export interface Round {
  each: number[];
  all: number;
}

/** Sends all of them, so many at once, in turn to each address, over connections that stay open. */
export async function fire(urls: readonly string[], shots: readonly Shot[], atOnce: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const each: number[] = [];
  let next = 0;
  const sender = async () => {
    for (let at = next++; at < shots.length; at = next++) {
      const started = performance.now();
      const status = await send(agent, `${urls[at % urls.length]}/results`, shots[at]!);
      if (status !== 201) throw new Error(`${urls[at % urls.length]}: ${status}`);
      each.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sender));
  const all = performance.now() - started;
  agent.destroy();
  return { each, all };
}

/** Plain Node: `fetch` would take more of the machine than what is measured. */
function send(agent: Agent, url: string, { body, headers }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'Content-Length': length } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The value below which this part of them lies. */
export function partOf(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
