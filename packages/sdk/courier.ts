import { TalkError, type Result, type ResultContext } from '../core/index.js';
import {
  createOutbox,
  hashOf,
  hashReceipt,
  makeReceipt,
  randomBelow,
  seal,
  webhook,
  type Delivery,
  type Outbox,
  type Parcel,
} from '../delivery/index.js';
import { uiWords, type Courier, type CourierOptions, type Prepared, type ShareRequest } from '../elements/following.js';
import { parcelsInMemory, parcelsOn, type Device, type ParcelStore } from '../storage/index.js';
import { keyFor } from './keys.js';
import { takeBack } from './take-back.js';
import { hearOtherTabs, tellOtherTabs } from './other-tabs.js';
import { APP_VERSION, NOTICE_VERSION } from './version.js';

/** Who is to be told of a parcel: what is kept is one store for the page, and whichever box is first sends it. */
const owners = new Map<string, CourierOptions>();
/** The elements that are still here; the last one is told of what nobody here shared. */
const here = new Set<CourierOptions>();
/** What became of shares while no element was here: the next one is told, or the person would go on waiting. */
const untold: Delivery[] = [];

/** The wiring of share, outbox and webhook for one element. It lives on when the element is gone, until all has arrived. */
export function openCourier(device: Device, options: CourierOptions): Courier {
  here.add(options);
  const memory = parcelsInMemory<Parcel>();
  const kept = parcelsOn<Parcel>(device, () => Date.now());
  const inMemory = outboxOver(memory, options);
  let onDevice = outboxOver(kept, options);
  window.addEventListener('online', () => {
    for (const box of new Set([inMemory, onDevice])) void box.flush();
  });
  return {
    prepare,
    async send(prepared, to, keep) {
      const parcel = parcelOf(prepared, to);
      owners.set(parcel.id, options);
      if (keep) hear();
      // A device that cannot keep it still sends it, from memory.
      await (keep ? onDevice : inMemory).add(parcel).catch(() => inMemory.add(parcel));
    },
    async settle(id, state) {
      const onHand = await kept.list().catch(() => []);
      const waiting = [...(await memory.list()), ...onHand].some((parcel) => parcel.id === id);
      if (!waiting) return false;
      await Promise.all([memory.remove(id), kept.remove(id).catch(() => undefined)]);
      tell(options, { id, state });
      return true;
    },
    takeBack: (receipt, to) => takeBack([memory, kept], underLock, receipt, to),
    async keepWaiting() {
      hear();
      await inMemory.moveTo(kept);
      // From now on one box alone stands over what is kept.
      onDevice.stop();
      onDevice = inMemory;
    },
    resume() {
      for (const delivery of untold.splice(0)) options.onDelivery(delivery);
      return onDevice.flush();
    },
    leave() {
      here.delete(options);
      for (const [id, owner] of owners) if (owner === options) owners.delete(id);
    },
    stop() {
      for (const box of [inMemory, onDevice]) box.stop();
    },
  };
}

function outboxOver(store: ParcelStore<Parcel>, options: CourierOptions): Outbox {
  return createOutbox({
    store,
    send: (parcel) => webhook(parcel, () => Date.now()),
    alone: underLock,
    now: () => Date.now(),
    random: () => randomBelow(1_000_000) / 1_000_000,
    later: (run, milliseconds) => {
      const timer = window.setTimeout(run, Math.min(milliseconds, 2 ** 31 - 1));
      return () => {
        window.clearTimeout(timer);
      };
    },
    isOnline: () => navigator.onLine,
    onDelivery: (delivery: Delivery) => {
      tell(options, delivery);
    },
    onUnreachable: (id) => {
      (owners.get(id) ?? options).onUnreachable(id);
    },
  });
}

/** Told once here; a share of nobody's here was made in another tab, or on an earlier visit. */
function tell(options: CourierOptions, delivery: Delivery): void {
  const owner = owners.get(delivery.id);
  const hears = owner ?? [...here].pop();
  (hears ?? options).onDelivery(delivery);
  if (delivery.state === 'queued') return;
  if (!hears) untold.push(delivery);
  if (!owner) tellOtherTabs(delivery);
}

function hear(): void {
  hearOtherTabs((delivery) => owners.get(delivery.id)?.onDelivery(delivery));
}

/** Two tabs never send the same parcel at the same moment. Where storage is blocked, locks are too, and nothing is shared. */
async function underLock(id: string, work: () => Promise<void>): Promise<void> {
  let done: Promise<void> | undefined;
  const begin = () => (done = work());
  await navigator.locks.request(`send-${id}`, begin).catch(() => done ?? begin());
}

function parcelOf(prepared: Prepared, to: string): Parcel {
  return {
    id: prepared.detail.id,
    to,
    body: prepared.body,
    type: 'sealed' in prepared.detail ? 'application/jose' : 'application/json',
    receiptHash: prepared.receiptHash,
    unanswered: 0,
    attempts: 0,
    notBefore: 0,
  };
}

/** Makes the result, its receipt and its bytes, once; sealed, where the page names a key, or not at all. */
async function prepare(request: ShareRequest): Promise<Prepared> {
  const { source, language, settings } = request;
  const receipt = makeReceipt(language, randomBelow, uiWords(language)?.['receipt']?.split('~'));
  const [receiptHash, guideHash] = await Promise.all([hashReceipt(receipt), hashOf(source)]);
  const result = request.build({
    id: crypto.randomUUID(),
    sharedAt: `${new Date().toISOString().slice(0, 16)}Z`,
    guideHash,
    appVersion: APP_VERSION,
    noticeVersion: NOTICE_VERSION,
    receiptHash,
    context: contextOf(request),
    ...(request.alias?.trim() ? { alias: request.alias } : {}),
    ...(request.languagePreference ? { languagePreference: request.languagePreference } : {}),
  });
  if (!settings.deliverTo) throw new Error('nobody receives');
  const json = bytesOf(result);
  if (settings.sealTo == null) return { detail: result, receipt, receiptHash, body: json };
  const { id } = result;
  const sealed = await seal(json, id, await keyFor(settings.sealTo));
  return { detail: { id, sealed }, receipt, receiptHash, body: sealed };
}

/** The summary repeats what the answers say: where both are too long for one result, it stays behind. */
function bytesOf(result: Result): string {
  const body = JSON.stringify(result);
  if (sizeOf(body) <= RESULT_MAX) return body;
  delete result.summary;
  const shorter = JSON.stringify(result);
  if (sizeOf(shorter) > RESULT_MAX) throw new TalkError('too-long', 'too long for one result');
  return shorter;
}

const RESULT_MAX = 256 * 1024;
const sizeOf = (text: string) => new TextEncoder().encode(text).length;

function contextOf({ settings, mode, extra = {} }: ShareRequest): ResultContext {
  const { agency, caseRef, environment } = settings;
  const given = Object.entries(extra).filter(([, words]) => words.trim());
  return {
    mode,
    environment,
    ...(caseRef ? { caseRef } : {}),
    ...(agency?.site ? { site: agency.site } : {}),
    ...(agency?.stage ? { stage: agency.stage } : {}),
    ...(given.length ? { extra: Object.fromEntries(given.map(([key, words]) => [key, words.trim()])) } : {}),
  };
}
