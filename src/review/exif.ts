/** What a picture file can carry beside the picture. */
export type Metadata = { exif?: Uint8Array; xmp?: Uint8Array; iptc?: Uint8Array };

const GPS_IFD = 0x8825;

/** What stands hidden in a picture: where it was taken, something else about camera, time or person, or nothing. */
export function hiddenIn({ exif, xmp, iptc }: Metadata): 'data' | 'position' | undefined {
  if (exif && hasPosition(exif)) return 'position';
  if (xmp && /GPSL(at|ong)itude/.test(new TextDecoder('latin1').decode(xmp))) return 'position';
  return exif || xmp || iptc ? 'data' : undefined;
}

/** Whether the first directory of the Exif data points to one of positions. */
function hasPosition(exif: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(exif.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  const little = view.byteLength > 8 && view.getUint16(0) === 0x4949;
  if (view.byteLength < 10) return false;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return false;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return false;
    if (view.getUint16(entry, little) === GPS_IFD) return true;
  }
  return false;
}
