import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Subscribers } from './subscribers.ts';

/** So often a connection on which nothing happens is shown to be alive. In milliseconds. */
const heartbeat = 15_000;

/** Updates as server-sent events (HTML Living Standard 9.2), for as long as the reader stays. The first, `hello`, says how far they are. */
export function eventStream(context: Context, subscribers: Subscribers, revision: () => string): Response {
  return streamSSE(context, async (stream) => {
    const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeat);
    const subscription = subscribers.add(() => {
      clearInterval(beat);
      stream.abort();
    });
    stream.onAbort(() => subscription.close());
    await stream.writeSSE({ event: 'hello', data: revision() });
    for (let message = await subscription.next(); message !== undefined; message = await subscription.next()) await stream.writeSSE(message);
  });
}
