/** What the server of these tests was sent. */
export interface Received {
  to: string;
  headers: Record<string, string>;
  body: string;
}

export async function received(to: string): Promise<Received[]> {
  const all = (await (await fetch('/deliver/received')).json()) as Received[];
  return all.filter((one) => one.to === to);
}
