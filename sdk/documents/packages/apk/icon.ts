import type { AppIcon } from '../features.ts'
import { pictureFormat } from '../picture-format.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { readEntry } from '../zip/entry.ts'
import { ANY_DENSITY } from './config.ts'
import type { Resources } from './resources.ts'
import { TYPE, type Value } from './xml.ts'

const MOST_BYTES = 8 * 1024 * 1024

/** The largest picture of the icon; null when it is only a drawing, or none. */
export async function readApkIcon(
  source: ByteSource,
  directory: Directory,
  icon: Value | undefined,
  resources: Resources | undefined,
): Promise<AppIcon | null> {
  for (const file of candidates(icon, resources)) {
    const entry = directory.entries.get(file)
    if (!entry || entry.size > MOST_BYTES) continue
    const bytes = await readEntry(source, entry, MOST_BYTES)
    const format = pictureFormat(bytes)
    if (format) return { format, bytes, entry: file }
  }
  return null
}

function candidates(icon: Value | undefined, resources: Resources | undefined): string[] {
  if (icon?.type === TYPE.string) return icon.text ? [icon.text] : []
  if (icon?.type !== TYPE.reference) return []
  const sharpness = (density: number) => (density === ANY_DENSITY ? 0 : density)
  return (resources?.choices(icon.data) ?? [])
    .flatMap(({ config, value }) => (value.text ? [{ density: config.density, file: value.text }] : []))
    .sort((a, b) => sharpness(b.density) - sharpness(a.density))
    .map(({ file }) => file)
}
