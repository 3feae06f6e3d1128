/** Files that are no photo, or a broken one: each is refused by name, what was there stays, and the next photo is read, in a PDF too. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElementHandle } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePdf } from '../documents/pack/write-pdf.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const dir = fileURLToPath(new URL('../.out/bad-pictures/', import.meta.url))
const PHOTO = fileURLToPath(new URL('../documents/samples/d028_back_easy.jpg', import.meta.url))

/** Signature and header of a PNG that claims 60,000 pixels a side; nothing behind it. */
function hugePng(): Buffer {
  const header = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(header)
  header.writeUInt32BE(13, 8)
  header.write('IHDR', 12, 'latin1')
  header.writeUInt32BE(60_000, 16)
  header.writeUInt32BE(60_000, 20)
  header.set([8, 2, 0, 0, 0], 24)
  return Buffer.concat([header, Buffer.alloc(4096)])
}

/** One page that is nothing but the photo, as electronic licences and scanners make them. */
async function scanned(): Promise<Buffer> {
  const photo = (await readFile(PHOTO)).toString('hex')
  const draw = 'q 500 0 0 340 40 400 cm /P Do Q'
  const image =
    '/Type/XObject/Subtype/Image/Width 1188/Height 801/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter[/ASCIIHexDecode/DCTDecode]'
  return Buffer.from(
    writePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>',
      `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
      `<<${image}/Length ${photo.length + 1}>>stream\n${photo}>\nendstream`,
    ]),
  )
}

const FILES: readonly (readonly [string, () => Promise<Buffer>, RegExp])[] = [
  ['身份证.jpg', async () => Buffer.from('姓名 林示例\n这是一份文字文件。\n'.repeat(40)), /文本文件/],
  ['cut.jpg', async () => (await readFile(PHOTO)).subarray(0, 20_000), /不完整|损坏/],
  ['huge.png', async () => hugePng(), /10000 像素/],
  ['empty.jpg', async () => Buffer.alloc(0), /空的/],
]

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let panel: PanelDriver
  beforeAll(async () => {
    await mkdir(dir, { recursive: true })
    for (const [file, bytes] of FILES) await writeFile(join(dir, file), await bytes())
    stage = await openStage(name)
    ;({ panel } = await stage.open('/form?popup=0'))
    await panel.press('证件')
  })
  afterAll(() => stage?.close())

  const give = async (...files: string[]): Promise<void> => {
    const input = (await panel.page.waitForSelector('[data-drop=documents] input')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...files)
  }
  const cards = () =>
    panel.page.$$eval('.document', (all) =>
      all.map((card) => ({
        kind: card.getAttribute('data-document'),
        alert: card.querySelector('[role=alert]')?.textContent ?? '',
      })),
    )

  test('each is refused with what is wrong with it', async () => {
    await give(...FILES.map(([file]) => join(dir, file)))
    const refused = await until(
      'a word on every file',
      async () => {
        const all = await cards()
        return all.length === FILES.length && all.every(({ alert }) => alert !== '') ? all : undefined
      },
      60_000,
    )
    for (const [at, [file, , words]] of FILES.entries()) expect(refused[at]?.alert, file).toMatch(words)
  })

  test('the panel lives: a photo is read next, and the refusals still stand', async () => {
    await give(PHOTO)
    await until('the photo to be read', async () => (await cards()).at(-1)?.kind === 'id-card-back', 60_000)
    expect((await cards()).filter(({ alert }) => alert !== '')).toHaveLength(FILES.length)
    const pdf = join(dir, '身份证.pdf')
    await writeFile(pdf, await scanned())
    await give(pdf)
    const read = async () => (await cards()).filter(({ kind }) => kind === 'id-card-back').length
    await until('the page of the PDF to be read', async () => (await read()) === 2, 60_000)
    await panel.press('资料')
    await panel.waitFor('建立保险库')
  })
})
