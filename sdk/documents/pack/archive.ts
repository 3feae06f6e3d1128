import type { Locale, Material } from '@beian-assist/rules'
import { strToU8, type ZippableFile, zipSync } from 'fflate'
import { checklist, checklistName, type PackedFile } from './checklist.ts'

export interface PackOptions {
  readonly locale: Locale
  /** Of the filing, for the head of the list. */
  readonly title: string
  /** ISO date. */
  readonly today: string
}

/** All files and the checklist as one ZIP file. The same contents give the same bytes. */
export function packArchive(
  materials: readonly Material[],
  files: readonly PackedFile[],
  options: PackOptions,
): Uint8Array {
  const list = checklist(materials, files, options)
  // Pictures are packed already; the mark in front lets old editors see that the text is UTF-8.
  const entries = files.map(({ name, bytes }) => [name, [bytes, { level: 0 }] satisfies ZippableFile] as const)
  return zipSync(
    { [checklistName(options.locale)]: strToU8(`\ufeff${list}`), ...Object.fromEntries(entries) },
    { mtime: new Date(`${options.today}T12:00:00`) },
  )
}
