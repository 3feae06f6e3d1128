/** A JPEG with what a telephone writes beside the picture: a place, a time, a maker. */
export function withExif(jpeg: Uint8Array): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('no JPEG')
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [0x010f, 2, 4, 0x41424300], // Make
    [0x0112, 3, 1, 0x00010000], // Orientation: as it is
    [0x8825, 4, 1, 62], // GPS directory
  ]
  const gps: typeof entries = [[0x0001, 2, 2, 0x4e000000]] // Latitude: north
  const directory = (list: typeof entries) =>
    Buffer.concat([
      Buffer.from([list.length >> 8, list.length & 255]),
      ...list.map(([tag, type, count, value]) => {
        const entry = Buffer.alloc(12)
        entry.writeUInt16BE(tag, 0)
        entry.writeUInt16BE(type, 2)
        entry.writeUInt32BE(count, 4)
        entry.writeUInt32BE(value >>> 0, 8)
        return entry
      }),
      Buffer.alloc(4),
    ])
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\b', 'latin1'),
    directory(entries),
    Buffer.alloc(12),
    directory(gps),
    Buffer.from('22.5431N 114.0579E TELEPHONE-MARK', 'latin1'),
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const length = body.length + 2
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, length >> 8, length & 255]),
    body,
    jpeg.subarray(2),
  ])
}
