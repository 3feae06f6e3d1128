/** A valid picture of one pixel, for upload controls. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dir = fileURLToPath(new URL('../.out/', import.meta.url))
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Writes it and gives its path. Moved into place: a browser beside this one may be reading it. */
export async function pixelFile(): Promise<string> {
  const file = join(dir, 'applicant.png')
  const aside = `${file}.${process.pid}.tmp`
  await mkdir(dir, { recursive: true })
  await writeFile(aside, Buffer.from(PIXEL, 'base64'))
  await rename(aside, file)
  return file
}
