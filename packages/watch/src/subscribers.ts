/** A message with its number. */
export interface Message {
  readonly id: string;
  readonly data: string;
}

/** Those who are told of every update. */
export class Subscribers {
  readonly #all = new Set<Subscription>();

  get count(): number {
    return this.#all.size;
  }

  /** @param ended is called once, however the subscription ends. */
  add(ended: () => void): Subscription {
    const subscription = new Subscription(() => {
      this.#all.delete(subscription);
      ended();
    });
    this.#all.add(subscription);
    return subscription;
  }

  send(message: Message): void {
    for (const subscription of this.#all) subscription.push(message);
  }

  close(): void {
    for (const subscription of this.#all) subscription.close();
  }
}

/** A reader that has not taken so many messages is let go; it comes back by itself, and reads anew. */
const mostWaiting = 100;

/** Messages for one reader, in order, until it is closed. */
export class Subscription {
  readonly #ended: () => void;
  readonly #waiting: Message[] = [];
  #wake: (() => void) | undefined;
  #closed = false;

  constructor(ended: () => void) {
    this.#ended = ended;
  }

  push(message: Message): void {
    if (this.#closed) return;
    if (this.#waiting.length === mostWaiting) return this.close();
    this.#waiting.push(message);
    this.#wake?.();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#waiting.length = 0;
    this.#wake?.();
    this.#ended();
  }

  /** The next message; `undefined` after the end. */
  async next(): Promise<Message | undefined> {
    if (this.#waiting.length === 0 && !this.#closed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return this.#waiting.shift();
  }
}
