export { type ApprovedText, type Bundle, bundle, type BundleAbout, type BundleFile, type BundleSummary, releaseFiles } from './bundle.ts';
export type { Manifest, ManifestText } from './manifest.ts';
export { type VerifiedBundle, verifyBundle } from './verify-bundle.ts';
export type { VerifyInput } from './verify-context.ts';
export type { VerifiedText } from './verify-text.ts';
