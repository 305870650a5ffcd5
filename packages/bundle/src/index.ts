export { type ApprovedText, type Bundle, bundle, type BundleAbout, type BundleFile, type BundleSummary } from './bundle.ts';
export type { Manifest, ManifestText } from './manifest.ts';
export { type VerifiedBundle, type VerifiedText, verifyBundle, type VerifyInput } from './verify-bundle.ts';
