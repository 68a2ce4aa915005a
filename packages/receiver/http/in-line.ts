import { HttpProblem } from './problem.js';

/** The same work, so many at once and so many waiting at most; whoever comes to a full line is asked to come again. */
export function inLine<In, Out>(
  work: (input: In) => Promise<Out>,
  atOnce: number,
  waiting: number,
): (input: In) => Promise<Out> {
  const line: (() => void)[] = [];
  let busy = 0;
  return async (input) => {
    if (busy >= atOnce) {
      if (line.length >= waiting)
        throw new HttpProblem(503, 'unavailable', 'Too much is being asked at once.', {
          headers: { 'Retry-After': '10' },
        });
      await new Promise<void>((go) => line.push(go));
    } else busy += 1;
    try {
      return await work(input);
    } finally {
      // Whoever is next takes this place over; nobody can slip in between.
      const next = line.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
