import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** One package in package-lock.json (lockfileVersion 3), by its folder, such as `node_modules/vite/node_modules/fsevents`. */
interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: true;
  readonly optional?: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockFile = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages: ReadonlyMap<string, LockedPackage> = new Map(Object.entries(lockFile.packages));
const fromRegistry: readonly (readonly [string, LockedPackage])[] = [...packages].filter(([folder, locked]) => folder.includes('node_modules/') && locked.link !== true);

/** Each optional dependency in the lock file: who names it, in which version, and where it is locked. */
const optionalDependencies: readonly (readonly [dependent: string, name: string, wanted: string, folder: string | undefined])[] = [...packages].flatMap(
  ([dependent, locked]) =>
    Object.entries(locked.optionalDependencies ?? {}).map(([name, wanted]) => [dependent, name, wanted, lookUp(name, dependent)] as const),
);

/** Where Node.js would find a package from a folder: nested, or in a folder above. */
function lookUp(name: string, folder: string): string | undefined {
  const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
  if (packages.has(candidate)) return candidate;
  return folder === '' ? undefined : lookUp(name, folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))));
}

// `npm install` leaves out what the registry at hand lacks; `npm ci` would then install a program without its binaries
// on the platforms that were left out, without a word.
test('the lock file names every optional dependency, so that every platform installs its binaries', () => {
  expect(optionalDependencies.length).toBeGreaterThan(0);
  expect(optionalDependencies.filter(([, , , folder]) => folder === undefined)).toEqual([]);
});

test('an optional dependency is locked in the version that is asked for, as optional', () => {
  const wrong = optionalDependencies.filter(([, , wanted, folder = '']) => {
    const locked = packages.get(folder);
    const isExact = /^\d+\.\d+\.\d+$/u.test(wanted);
    return locked?.version === undefined || (isExact && locked.version !== wanted) || locked.optional !== true;
  });
  expect(wrong).toEqual([]);
});

test('the binaries of a platform state the platform', () => {
  const named = /-(?<os>linux|darwin|win32|android|freebsd|openbsd|openharmony)-(?<cpu>x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64)\b/u;
  const wrong = fromRegistry.filter(([folder, locked]) => {
    const { os = '', cpu = '' } = named.exec(folder.slice(folder.lastIndexOf('node_modules/')))?.groups ?? {};
    return locked.optional === true && os !== '' && !(locked.os?.includes(os) === true && locked.cpu?.includes(cpu) === true);
  });
  expect(wrong).toEqual([]);
});

test('every package has the digest of its bytes', () => {
  // FIXME: the registry at hand lacks these of Typst's compiler 0.7.0, so their digests could not be written down.
  const compiler = 'node_modules/@myriaddreamin/typst-ts-node-compiler';
  const unknown = ['android-arm-eabi', 'android-arm64', 'darwin-arm64', 'darwin-x64', 'linux-arm-gnueabihf', 'linux-arm64-gnu', 'linux-arm64-musl', 'win32-arm64-msvc', 'win32-x64-msvc'];
  const without = fromRegistry.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity)).map(([folder]) => folder);
  expect(without).toEqual(unknown.map((platform) => `${compiler}-${platform}`));
});

// .npmrc has omit-lockfile-registry-resolved, so that each machine asks its own registry.
test('no package names an address of its own', () => {
  expect(fromRegistry.flatMap(([, { resolved = [] }]) => resolved)).toEqual([]);
});
