/**
 * The part that both pages share: told of every update, by one connection while the page is seen. A browser allows six
 * connections to a server, so a hidden tab gives its own up, and catches up when it is seen again.
 */
export const connectScript: string = `export function connect(revision, told) {
  const sign = document.querySelector('.connection');
  let source;
  const show = (state, words) => {
    sign.className = 'connection ' + state;
    sign.textContent = words;
  };
  const open = () => {
    if (source !== undefined || document.hidden) return;
    source = new EventSource('/events');
    source.addEventListener('hello', ({ data }) => {
      show('live', 'live');
      if (data !== revision) told({ kind: 'missed' });
      revision = data;
    });
    source.addEventListener('message', ({ data, lastEventId }) => {
      revision = lastEventId;
      told(JSON.parse(data));
    });
    source.addEventListener('error', () => show('lost', 'no connection; is imprimatur watch running?'));
  };
  const close = () => {
    source?.close();
    source = undefined;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
}
`;
