import { describe, expect, it } from 'vitest';
import { type LiveSite, liveSite } from '../src/live-site.ts';
import { medicine, sample, type Sample, source, spanish } from './sample.ts';

const own = { host: '127.0.0.1:4000' };

interface Site extends Sample {
  readonly site: LiveSite;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Response>;
  readonly text: (path: string) => Promise<string>;
}

function open(): Site {
  const here = sample();
  const site = liveSite(here.live, () => 4000);
  const get = async (path: string, headers: Readonly<Record<string, string>> = own, method = 'GET'): Promise<Response> => site.fetch(new Request(`http://127.0.0.1:4000${path}`, { headers, method }));
  return { ...here, site, get, text: async (path) => (await get(path)).text() };
}

describe('an address', () => {
  const addresses: readonly (readonly [path: string, status: number, type: RegExp])[] = [
    ['/', 200, /^text\/html/],
    ['/overview', 200, /^text\/html/],
    [`/overview/${medicine}`, 200, /^text\/html/],
    [`/view/es/${medicine}`, 200, /^text\/html/],
    [`/panel/ar/${medicine}`, 200, /^text\/html/],
    [`/page/en/${medicine}/index.html`, 200, /^text\/html/],
    [`/page/en/${medicine}/tablet.svg`, 200, /^image\/svg\+xml$/],
    ['/assets/view.js', 200, /^text\/javascript/],
    ['/assets/style.css', 200, /^text\/css/],
    ['/overview/medicines/nothing', 404, /html/],
    ['/view/es/medicines/nothing', 404, /html/],
    [`/view/fr/${medicine}`, 404, /html/],
    [`/view/es/${medicine}/index.html`, 404, /html/],
    [`/page/es/${medicine}`, 404, /html/],
    [`/page/en/${medicine}/other.svg`, 404, /html/],
    [`/page/en/${medicine}/index.md`, 404, /html/],
    [`/page/en/${medicine}/segments.lock.json`, 404, /html/],
    [`/page/en/${medicine}/..%2f..%2fpolicy.yaml`, 404, /html/],
    [`/page/en/${medicine}/%2e%2e%2findex.md`, 404, /html/],
    ['/page/en/medicines%2fsample-medicine/x/index.html', 404, /html/],
    ['/page/en/../../../../etc/passwd', 404, /html/],
    ['/page/en/..%2f..%2f..%2fetc/passwd/index.html', 404, /html/],
    ['/assets/..%2fwatch.ts', 404, /html/],
    ['/assets/__proto__', 404, /html/],
    ['/view/__proto__/constructor/toString', 404, /html/],
    ['/%00', 404, /html/],
    ['/%ff', 404, /html/],
  ];

  it.each(addresses)('%s is answered with %i', async (path, status, type) => {
    const { get } = open();
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, expect.stringMatching(type)]);
  });
});

describe('a request', () => {
  const requests: readonly (readonly [name: string, headers: Readonly<Record<string, string>>, method: string, status: number])[] = [
    ['of this computer', own, 'GET', 200],
    ['of this computer by name', { host: 'LOCALHOST:4000' }, 'GET', 200],
    ['of a page of this site', { ...own, origin: 'http://127.0.0.1:4000' }, 'GET', 200],
    ['for another name (DNS rebinding)', { host: 'evil.example:4000' }, 'GET', 403],
    ['for a name that begins alike', { host: '127.0.0.1.evil.example:4000' }, 'GET', 403],
    ['for another port', { host: '127.0.0.1:80' }, 'GET', 403],
    ['for no port', { host: '127.0.0.1' }, 'GET', 403],
    ['for no name', {}, 'GET', 403],
    ['of another site', { ...own, origin: 'https://evil.example' }, 'GET', 403],
    ['of a page without an origin', { ...own, origin: 'null' }, 'GET', 403],
    ['that would write', own, 'POST', 405],
    ['for the head alone', own, 'HEAD', 405],
  ];

  it.each(requests)('%s', async (_name, headers, method, status) => {
    const { get } = open();
    expect((await get('/', headers, method)).status).toBe(status);
    expect((await get('/events', headers, method)).status).toBe(status);
  });
});

describe('what a browser may do', () => {
  it.each(['/', `/view/es/${medicine}`, `/page/es/${medicine}/index.html`, `/page/es/${medicine}/tablet.svg`, '/nothing', '/assets/view.js'])('with %s is nothing from elsewhere', async (path) => {
    const { headers } = await open().get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|\*|http|data:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('with what comes from content is to show it', async () => {
    const { text, get } = open();
    for (const file of ['index.html', 'tablet.svg']) {
      const policy = (await get(`/page/es/${medicine}/${file}`)).headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^sandbox (?!.*allow-scripts)/);
      expect(policy).not.toContain('script-src');
    }
    expect(await text(`/view/es/${medicine}`)).toMatch(/<iframe [^>]*sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"/);
  });
});

describe('a reader of updates', () => {
  it('that leaves is forgotten', async () => {
    const { get, site } = open();
    const reader = (await get('/events')).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^event: hello\ndata: [^\n]+-0\n\n$/);
    expect(site.readers()).toBe(1);
    await reader?.cancel();
    expect(site.readers()).toBe(0);
  });

  it('that takes nothing is let go', async () => {
    const { get, site } = open();
    await get('/events');
    for (let number = 0; number < 1000; number += 1) site.send({ kind: 'removed', article: medicine });
    expect(site.readers()).toBe(0);
  });
});

describe('a page', () => {
  it('marks its segments, and is else what a build writes', async () => {
    const page = await open().text(`/page/es/${medicine}/index.html`);
    expect(page).toContain('<li><span data-segment="how-to-take-it.do-not-chew-it">No lo mastique.</span></li>');
    expect(page).toContain('href="../../../ar/medicines/sample-medicine/index.html"');
    expect(page).toContain('href="../../guides/reading-a-leaflet/index.html"');
    expect(page).not.toContain('sample-medicine.txt');
  });

  it('is today\'s after a save, and the last good one while a file is broken', async () => {
    const { edit, save, text, write } = open();
    edit(source, 'Do not chew it.', 'Do not chew it at all.');
    save(source);
    expect(await text(`/page/en/${medicine}/index.html`)).toContain('Do not chew it at all.');
    write(source, '---');
    save(source);
    expect(await text(`/page/en/${medicine}/index.html`)).toContain('Do not chew it at all.');
  });

  it('that never was good says so', async () => {
    const { write, live, get } = open();
    write(`content/guides/broken/index.md`, '---');
    live.note(['content/guides/broken/index.md']);
    while (live.next() !== undefined);
    const response = await get('/page/en/guides/broken/index.html');
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('there is no good page from before')]);
  });
});

describe('the panel', () => {
  it('shows what is stale by words, and where the last save touched', async () => {
    const { edit, save, text } = open();
    edit(source, 'value: 0.5', 'value: 0.75');
    save(source);
    const panel = await text(`/panel/es/${medicine}`);
    expect(panel).toContain('data-touched="opening.take-dose-once-a how-to-take-it.dose"');
    expect(panel).toContain('<del><bdi dir="ltr">{{dose: 0.5 mg}}</bdi></del><ins><bdi dir="ltr">{{dose: 0.75 mg}}</bdi></ins>');
    expect(panel).toContain('critical');
    expect(panel).toContain('Tome <bdi dir="ltr">{{dose}}</bdi> una vez al día.');
  });

  it('shows why a page is an old one, with the place', async () => {
    const { write, save, text } = open();
    write(spanish, '{\n');
    save(spanish);
    const panel = await text(`/panel/es/${medicine}`);
    expect(panel).toContain('The last good page stays.');
    expect(panel).toMatch(/error not-json<\/b> <bdi dir="ltr">locales\/es\/medicines\/sample-medicine\.json:\d+:\d+/);
    expect(await text(`/panel/ar/${medicine}`)).not.toContain('The last good page stays.');
    expect(await text('/')).toContain('>broken</a>');
  });

  it('shows that a shared file is broken, everywhere', async () => {
    const { write, save, text } = open();
    write('content/policy.yaml', '[');
    save('content/policy.yaml');
    for (const path of ['/', `/panel/en/${medicine}`]) expect(await text(path)).toContain('A file that all articles share cannot be used.');
  });

  it('lets no wording become markup', async () => {
    const { edit, save, text } = open();
    edit(spanish, 'No lo mastique.', '<img src=x onerror=alert(1)>\\"\'& {{x}}');
    edit(source, 'Do not chew it.', 'Do not chew <b>it</b>.');
    save(source, spanish);
    for (const path of ['/', `/view/es/${medicine}`, `/panel/es/${medicine}`, `/page/es/${medicine}/index.html`]) expect(await text(path)).not.toMatch(/<img src=x|<b>it/);
  });

  it('lets no name of a folder become markup', async () => {
    const { files, live, read, text } = open();
    const name = '<script>"&';
    files.replace(`content/guides/${name}/index.md`, read(source));
    live.note([`content/guides/${name}/index.md`]);
    while (live.next() !== undefined);
    const overview = await text('/');
    expect(overview).toContain('guides/&lt;script&gt;&quot;&amp;');
    expect(overview).not.toContain(name);
    expect(await text(`/view/en/guides/${encodeURIComponent(name)}`)).not.toContain(name);
  });
});
