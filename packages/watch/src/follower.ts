import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LivePublication } from './live-publication.ts';
import { isNews, type LiveUpdate } from './live-update.ts';

/** Looks at what was saved, one article after the other, and lets requests be answered in between. */
export class Follower {
  readonly #live: LivePublication;
  readonly #tell: (update: LiveUpdate) => void;
  #looking = false;
  #stopped = false;

  /** @param tell is called with everything that is news. */
  constructor(live: LivePublication, tell: (update: LiveUpdate) => void) {
    this.#live = live;
    this.#tell = tell;
  }

  /** Looks at these files and at all that waits; what is saved meanwhile is taken up by the same run. */
  async follow(paths: Iterable<string>): Promise<void> {
    this.#live.note(paths);
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (let update = this.#next(); update !== undefined; update = this.#next()) {
        if (isNews(update)) this.#tell(update);
        await nextTurn();
      }
    } finally {
      this.#looking = false;
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  #next(): LiveUpdate | undefined {
    return this.#stopped ? undefined : this.#live.next();
  }
}
