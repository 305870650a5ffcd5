import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Writes a zip file piece by piece; the same entries give the same bytes anywhere. */
export interface ZipArchive {
  readonly add: (path: string, bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** The parts of this date are local ones, as zip's are: so the time zone does not show. */
const fixedTime = new Date(2000, 0, 1);
/** Made by UNIX, a plain file with mode 0644: the same whatever machine builds. */
const unix = { os: 3, attrs: 0o100644 << 16 };

/** Opens an archive whose bytes go to `write`, in order. */
export function zipArchive(write: (chunk: Uint8Array) => void): ZipArchive {
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    write(chunk);
  });
  return {
    add: (path, bytes) => {
      const entry = /\.(?:pdf|png|jpe?g)$/.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      Object.assign(entry, { ...unix, mtime: fixedTime });
      zip.add(entry);
      entry.push(bytes, true);
    },
    end: () => zip.end(),
  };
}

/** Large enough for any real bundle, small enough for the memory of any machine. */
const largestBundle = 1_000_000_000;

/**
 * The files of a zip by path; a text says what is wrong with it.
 * Sizes are added up before anything is unpacked, so that a small file cannot fill the memory.
 */
export function unpackZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  let total = 0;
  const names = new Set<string>();
  let fault: string | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (names.has(name)) fault ??= `the entry ${JSON.stringify(name)} twice`;
        if (isUnsafe(name)) fault ??= `the entry ${JSON.stringify(name)}, which would leave its folder`;
        if (total > largestBundle) fault ??= `more than ${largestBundle} bytes of content`;
        names.add(name);
        return fault === undefined;
      },
    });
    // fflate keeps the files in an object by name: one called `__proto__` is lost there, and nobody would ask what it is.
    const lost = [...names].find((name) => !Object.hasOwn(files, name));
    if (lost !== undefined) fault ??= `the entry ${JSON.stringify(lost)}, whose name means something else to programs`;
    return fault ?? new Map(Object.entries(files));
  } catch {
    return 'a file that is not a zip archive, or a damaged one';
  }
}

function isUnsafe(path: string): boolean {
  return path.startsWith('/') || /[\\:\0]/.test(path) || path.split('/').some((part) => part === '..' || part === '.' || part === '');
}
