/** What one request showed. */
export interface EndpointFinding {
  level: 'ok' | 'error' | 'warning';
  /** Stable, kebab-case: which request. */
  code: string;
  message: string;
}

/** One answer, or why there was none. */
export interface Heard {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
  failed?: string;
}

/** How to get there, and what goes with every POST. */
export interface Wire {
  url: string;
  timeoutMs: number;
  fetchIt: (url: string, init: RequestInit) => Promise<Response>;
  headers: Readonly<Record<string, string>>;
  /** Of the page, where it is another one than the endpoint's. */
  origin?: string;
}

export async function ask({ url, timeoutMs, fetchIt }: Wire, init: RequestInit): Promise<Heard> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetchIt(url, { ...init, redirect: 'manual', signal });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: recordIn(text) };
  } catch (reason) {
    const { name, message, cause } = reason as Error & { cause?: { code?: string } };
    const failed = name === 'TimeoutError' ? `nothing within ${timeoutMs} ms` : (cause?.code ?? message);
    return { status: 0, headers: new Headers(), text: '', body: {}, failed };
  }
}

/** A POST as a browser would make it from the page. */
export function post(wire: Wire, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
  const { origin } = wire;
  const all = {
    'Content-Type': 'application/json',
    ...(origin ? { Origin: origin } : {}),
    ...wire.headers,
    ...headers,
  };
  return ask(wire, { method: 'POST', body, headers: all });
}

function recordIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What is expected of one request, and what it means for people where it comes otherwise. */
export function judged(code: string, heard: Heard, wanted: readonly number[], meaning: string): EndpointFinding {
  if (wanted.includes(heard.status)) return { level: 'ok', code, message: `${heard.status}` };
  return { level: 'error', code, message: `${cameOf(heard)} instead of ${wanted.join(' or ')}. ${meaning}` };
}

export const cameOf = ({ failed, status }: Heard) => (failed ? `no answer (${failed})` : `${status}`);

/** The same finding, where the widget can live with it. */
export function softer(finding: EndpointFinding): EndpointFinding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}
