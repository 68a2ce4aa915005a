import { questions } from './questions.mjs';

/**
 * A stand-in for the two calls of Typebot's public API that its embed makes: it keeps a place in the list of questions, and
 * answers at once. A real one reads and writes a database, on another host. No typing is played and no branding is on.
 */
export function typebotStub() {
  const sessions = new Map();
  return (request, response, path) => {
    const [, bot] = /^\/api\/v1\/typebots\/([^/]+)\/startChat$/.exec(path) ?? [];
    const [, session] = /^\/api\/v1\/sessions\/([^/]+)\/continueChat$/.exec(path) ?? [];
    if (bot) {
      const sessionId = `session-${sessions.size}`;
      sessions.set(sessionId, { asked: questions(Number(bot)), at: 0 });
      send(response, { sessionId, typebot: aboutBot(bot), ...step(sessions.get(sessionId)) });
    } else if (sessions.has(session)) {
      const place = sessions.get(session);
      place.at += 1;
      request.resume().on('end', () => send(response, step(place)));
    } else return false;
    return true;
  };
}

function aboutBot(id) {
  const settings = { typingEmulation: { enabled: false }, general: { isBrandingEnabled: false } };
  return { id, version: '6.1', theme: {}, settings, publishedAt: '2026-01-01T00:00:00.000Z' };
}

function step({ asked, at }) {
  const question = asked[at];
  const text = question?.ask ?? 'Done';
  const content = { type: 'richText', richText: [{ type: 'p', children: [{ text }] }] };
  const messages = [{ id: `bubble-${at}`, type: 'text', content }];
  const input = question && { id: `input-${at}`, type: 'text input', options: { isLong: true } };
  return { messages, clientSideActions: [], logs: [], ...(input ? { input } : {}) };
}

function send(response, body) {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
