import { expect, it } from 'vitest';
import { Subscribers } from '../src/subscribers.ts';

const message = (number: number): { readonly id: string; readonly data: string } => ({ id: String(number), data: `message ${number}` });

it('each reader gets every message, in order', async () => {
  const subscribers = new Subscribers();
  const [fast, slow] = [subscribers.add(() => undefined), subscribers.add(() => undefined)];
  const first = fast.next();
  subscribers.send(message(1));
  expect(await first).toEqual(message(1));
  subscribers.send(message(2));
  expect([await fast.next(), await slow.next(), await slow.next()]).toEqual([message(2), message(1), message(2)]);
});

it('a reader that takes nothing is let go, and the others are not', async () => {
  const subscribers = new Subscribers();
  const ended: string[] = [];
  const [stuck, reading] = [subscribers.add(() => ended.push('stuck')), subscribers.add(() => ended.push('reading'))];
  for (let number = 0; number < 200; number += 1) {
    subscribers.send(message(number));
    await reading.next();
  }
  expect(ended).toEqual(['stuck']);
  expect(await stuck.next()).toBeUndefined();
  expect(subscribers.count).toBe(1);
});

it('the end wakes a reader that waits, once', async () => {
  const subscribers = new Subscribers();
  let ended = 0;
  const waiting = subscribers.add(() => (ended += 1));
  const next = waiting.next();
  subscribers.close();
  waiting.close();
  waiting.push(message(1));
  expect(await next).toBeUndefined();
  expect([ended, subscribers.count]).toEqual([1, 0]);
});
