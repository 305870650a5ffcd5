/** An image within the page, by the kinds that `parse` lets through; an SVG is shown as an image, where nothing in it can run. */
export function imageData(name: string, bytes: Uint8Array): string {
  const type = /\.svg$/i.test(name) ? 'svg+xml' : /\.png$/i.test(name) ? 'png' : 'jpeg';
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
