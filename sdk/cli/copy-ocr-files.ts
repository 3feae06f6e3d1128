#!/usr/bin/env node
// `beian-ocr-files FOLDER`: puts the engine's files, from the packages that carry them, where a server hands them out; hashes are
// compared.
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Asset, assetsOf } from '../documents/assets.ts'
import { OtherBytes, shippedBytes } from './shipped-bytes.ts'

/** A package or a file that the engine needs and that is not as it was shipped. */
export class CopyProblem extends Error {}

/** Name of the package that a path below `node_modules` begins with. */
const packageOf = (from: string) => /^(?:@[^/]+\/)?[^/]+/.exec(from)![0]

function source(from: string, project: string): Buffer {
  const name = packageOf(from)
  const require = createRequire(join(project, 'package.json'))
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return readFileSync(join(folder, from))
    } catch {
      // The next folder up may have it.
    }
  }
  throw new CopyProblem(`${from}: not found. Install it: npm install ${name}`)
}

function isInstalled(from: string, project: string): boolean {
  try {
    source(from, project)
    return true
  } catch (error) {
    if (error instanceof CopyProblem) return false
    throw error
  }
}

function shipped(asset: Asset, found: Uint8Array): Uint8Array {
  try {
    return shippedBytes(asset, found)
  } catch (error) {
    if (!(error instanceof OtherBytes)) throw error
    throw new CopyProblem(`${asset.from}: not the version that was tested. Install the one that the manual names`)
  }
}

export interface Copied {
  readonly files: readonly string[]
  /** Packages that the more exact engine would need, when it is left out for want of them. */
  readonly without: readonly string[]
}

/**
 * Copies them into a folder, from the packages of a project. Tesseract's must be there; those of PP-OCR are copied when
 * its packages are installed.
 */
export function copyOcrFiles(folder: string, project = process.cwd()): Copied {
  const lacking = assetsOf.ppocr.filter(({ from }) => !isInstalled(from, project))
  const assets = [...assetsOf.tesseract, ...(lacking.length > 0 ? [] : assetsOf.ppocr)]
  const read = assets.map((asset) => ({ asset, bytes: shipped(asset, source(asset.from, project)) }))
  for (const { asset, bytes } of read) {
    const to = join(folder, asset.file)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, bytes)
  }
  return {
    files: read.map(({ asset }) => asset.file),
    without: [...new Set(lacking.map(({ from }) => packageOf(from)))],
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined || folder.startsWith('-')) {
    process.stdout.write(
      'beian-ocr-files FOLDER\nCopies the files of the OCR engine into a folder that your server hands out.\n',
    )
    process.exitCode = folder === undefined ? 2 : 0
  } else {
    try {
      const { files, without } = copyOcrFiles(folder)
      for (const file of files) process.stdout.write(`${join(folder, file)}\n`)
      if (without.length > 0)
        process.stdout.write(`Without PP-OCR, which reads more exactly; for it: npm install ${without.join(' ')}\n`)
    } catch (error) {
      if (!(error instanceof CopyProblem)) throw error
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 2
    }
  }
}
