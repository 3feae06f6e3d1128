/** APP packages and upload files in the panel, in both browsers: values read, put into a profile; pictures made, put into the page, saved. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { writePdf } from '../documents/pack/write-pdf.ts'
import { FIXTURES } from '../documents/packages/generate.ts'
import { apksignerSigners, opensslCertificate, type Truth } from '../documents/packages/truth.ts'
import { model } from './applicant.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLES = fileURLToPath(new URL('../documents/samples/', import.meta.url))
const OUT = fileURLToPath(new URL('../.out/materials/', import.meta.url))
const APK = 'v31-rsa2048-rotated.apk'
const PLACE = 'GPS 39.9042N 116.4074E'

/** A licence photo that says where it was taken. */
async function tagged(): Promise<string> {
  await mkdir(OUT, { recursive: true })
  const photo = await readFile(join(SAMPLES, 'd042_licence_easy.jpg'))
  const exif = Buffer.from(`Exif\0\0${PLACE}`.padEnd(60))
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  const file = join(OUT, '营业执照.jpg')
  await writeFile(file, Buffer.concat([photo.subarray(0, 2), head, exif, photo.subarray(2)]))
  return file
}

/** Two pages, as a text processor exports them without its Chinese font: characters by the codes of a national standard. */
async function letter(): Promise<string> {
  const file = join(OUT, '域名证书.pdf')
  const font =
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>>>]>>'
  // 域名证书 in GBK.
  const text = 'BT /F1 48 Tf 80 600 Td <D3F2C3FBD6A4CAE9> Tj ET'
  const page = (content: number) =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents ${content} 0 R>>`
  const stream = `<</Length ${text.length}>>stream\n${text}\nendstream`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>',
    page(6),
    page(6),
    font,
    stream,
  ]
  await writeFile(file, writePdf(objects))
  return file
}

/** The extension's own interface, as its pages have it. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]>; remove(id: number): Promise<void> }
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  beforeAll(async () => {
    stage = await openStage(name)
    ;({ page, panel } = await stage.open('/form?popup=0'))
    await panel.choose(samples[0]!.zh.name)
    await panel.press('证件')
    await panel.page.evaluate(() => {
      const made = new Map<string, Blob>()
      const make = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob) => {
        const url = make(blob)
        made.set(url, blob as Blob)
        return url
      }
      Object.assign(window, { made })
    })
  })
  afterAll(() => stage?.close())

  const give = async (selector: string, ...files: string[]) => {
    const input = (await panel.page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...files)
  }
  const ready = (paper: string) =>
    until(`the file for ${paper}`, () =>
      panel.page.$eval(`[data-pack="${paper}"] [data-result]`, (element) => element.textContent ?? ''),
    )
  /** Bytes behind a link that saves; the page's policy forbids to fetch its address. */
  const saved = async (words: string): Promise<Uint8Array> => {
    const base64 = await until(`the link “${words}”`, () =>
      panel.page.evaluate(async (wanted) => {
        const link = [...document.querySelectorAll<HTMLAnchorElement>('a.save')].find((one) =>
          one.innerText.includes(wanted),
        )
        const blob = (window as unknown as { made: Map<string, Blob> }).made.get(link?.href ?? '')
        const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      }, words),
    )
    return new Uint8Array(Buffer.from(base64, 'base64'))
  }

  test('a letter is drafted from the profile onto a page of its own: no value in its address', async () => {
    const { filing } = samples[0]!
    await panel.waitFor('起草')
    await panel.press('起草')
    // Firefox's driver does not see a tab that an extension opened; the extension does, and the page is had again by its address.
    const opened = await until('the letter’s tab', () =>
      panel.page.evaluate(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes('/letter.html#'))
        if (tab) await chrome.tabs.remove(tab.id)
        return tab?.url
      }),
    )
    expect(opened).toMatch(/\/letter\.html#[0-9a-f-]{36}$/)
    const letter = await stage.launched.openExtensionPage(`letter.html${new URL(opened).hash}`)
    const shown = await until('the letter', () =>
      letter.evaluate(() => document.querySelector<HTMLElement>('.sheet')?.innerText),
    )
    for (const value of [filing.subject?.name, filing.websites?.[0]?.owner?.name]) expect(shown).toContain(value)
    expect(shown).toMatch(/日期：_+年_+月_+日/)
    expect(await letter.evaluate(() => document.body.innerText)).toContain('以它的模板为准')
    await letter.close()
    await panel.page.bringToFront()
  })

  test('a package shows what apksigner and openssl show, and a text file is refused in words', async () => {
    const truth = JSON.parse(await readFile(join(FIXTURES, 'truth.json'), 'utf8')) as Truth
    const told = truth.apks.find(({ file }) => file === APK)!
    await mkdir(OUT, { recursive: true })
    await writeFile(join(OUT, 'note.apk'), '这不是安装包。'.repeat(50))
    await give('[data-drop=packages] input', join(FIXTURES, APK), join(OUT, 'note.apk'))
    const values = await until('the values', async () => {
      const all = await panel.page.$$eval('[data-package="com.example.qinghe"] [data-value]', (rows) =>
        rows.map((row) => row.getAttribute('data-value') ?? ''),
      )
      return all.length > 5 && all
    })
    const [current] = apksignerSigners(told.apksigner)
    expect(values).toContain('com.example.qinghe')
    expect(values).toContain(current!.md5.toUpperCase())
    expect(values).toContain(current!.sha1.toUpperCase())
    expect(values).toContain(opensslCertificate(told.openssl.rsa2048!).modulus)
    await panel.waitFor('签名密钥更换过')
    await panel.waitFor('这不是安装包，请选')
    await panel.page.screenshot({ path: join(OUT, `${name}-package.png`), fullPage: true })
    await panel.press('复制“APP 包名”')
    await panel.waitFor('已复制')
  })

  test('its icon is saved within 100 KB', async () => {
    const icon = await saved('保存图标')
    expect(icon.length).toBeGreaterThan(100)
    expect(icon.length).toBeLessThanOrEqual(102_400)
  })

  test('a photo becomes an upload file within the limits, without what the camera noted', async () => {
    await give('[data-paper=subjectCert] input', await tagged())
    const result = await ready('subjectCert')
    const [, width, height, size] = /(\d+)×(\d+) 像素，(\d+) KB/.exec(result)!.map(Number)
    expect(Math.max(width!, height!)).toBeGreaterThanOrEqual(1280)
    expect(size).toBeLessThanOrEqual(4096)
    await panel.press('右转')
    await until('the turned file', async () => (await ready('subjectCert')).startsWith(`${height}×${width}`))
    await panel.press('左转')
    await until('the file turned back', async () => (await ready('subjectCert')).startsWith(`${width}×${height}`))
    await panel.page.evaluate(() =>
      document.querySelector<HTMLInputElement>('#ba-pack ~ div .edit-check input')!.click(),
    )
    await panel.page.screenshot({ path: join(OUT, `${name}-pack.png`), fullPage: true })
    await panel.press('存成压缩包')
    const files = unzipSync(await saved('保存 备案材料.zip'))
    const [list, picture] = Object.keys(files).sort()
    expect(list).toBe('00-材料清单.txt')
    expect(picture).toMatch(/^01-.*\.jpg$/)
    for (const tag of ['GPS', 'Exif']) expect(Buffer.from(files[picture!]!).includes(tag)).toBe(false)
    expect(Buffer.from(files[list!]!).toString()).toContain(picture)
    await writeFile(join(OUT, `${name}-made.jpg`), files[picture!]!)
  })

  test('a document is straightened by its corners, dragged or moved with the keys', async () => {
    const before = await ready('subjectCert')
    await panel.page.$eval('[data-pack=subjectCert] [data-corners]', (fold) => {
      ;(fold as HTMLDetailsElement).open = true
      fold.scrollIntoView({ block: 'center' })
    })
    const dot = (await panel.page.waitForSelector('[data-corner=topLeft]')) as ElementHandle<HTMLElement>
    await dot.focus()
    for (let i = 0; i < 4; i++) {
      await panel.page.keyboard.down('Shift')
      await panel.page.keyboard.press('ArrowRight')
      await panel.page.keyboard.up('Shift')
    }
    await panel.page.keyboard.press('ArrowDown')
    expect(await dot.evaluate((button) => button.getAttribute('aria-label'))).toBe('左上角：横向 20%，纵向 1%')
    const narrower = await until('the file cut by a corner', async () => {
      const now = await ready('subjectCert')
      return now !== before && now
    })
    const other = (await panel.page.waitForSelector('[data-corner=bottomLeft]')) as ElementHandle<HTMLElement>
    const at = (await other.boundingBox())!
    await panel.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
    await panel.page.mouse.down()
    await panel.page.mouse.move(at.x + 45, at.y - 20, { steps: 4 })
    await panel.page.mouse.up()
    await until('the dragged corner', async () => (await ready('subjectCert')) !== narrower)
    await panel.page.screenshot({ path: join(OUT, `${name}-corners.png`) })
    await panel.press('恢复整张图')
    await until('the whole picture', async () => (await ready('subjectCert')) === before)
  })

  test('each page of a PDF becomes a picture', async () => {
    const input = (await panel.page.waitForSelector(
      '[data-paper=domainCertificate] input',
    )) as ElementHandle<HTMLInputElement>
    await input.uploadFile(await letter())
    expect(await ready('domainCertificate')).toMatch(/^1555×2200 像素/)
    expect(await ready('other')).toMatch(/^1555×2200 像素/)
    await panel.page.screenshot({ path: join(OUT, `${name}-pdf.png`), fullPage: true })
    await panel.press('移除“域名证书')
    await panel.press('移除“域名证书')
  })

  test('both sides of the ID card come onto one sheet besides', async () => {
    await give('[data-paper=principalIdFront] input', join(SAMPLES, 'd001_front_clean.jpg'))
    await give('[data-paper=principalIdBack] input', join(SAMPLES, 'd025_back_clean.jpg'))
    await ready('principalIdFront')
    await ready('principalIdBack')
    await panel.page.evaluate(() => {
      const labels = [...document.querySelectorAll('label')]
      labels
        .find((label) => label.innerText.includes('正反面合在一起'))!
        .querySelector('input')!
        .click()
    })
    await panel.press('存成压缩包')
    const files = await until('the new archive', async () => {
      const all = unzipSync(await saved('保存 备案材料.zip'))
      return Object.keys(all).some((file) => file.includes('身份证正反面')) && all
    })
    expect(Object.keys(files)).toHaveLength(5)
    await panel.press('移除“主体负责人证件正面')
    await panel.press('移除“主体负责人证件反面')
  })

  test('the file goes into the page’s upload control when the filling is confirmed', async () => {
    await panel.press('放进页面的上传框')
    await panel.waitFor('已备好 1 个文件')
    const receipts = await panel.fillPage()
    const row = receipts.find(({ field }) => field === 'materials.subjectCert')
    expect(row?.status).toBe('done')
    expect(JSON.stringify((await model(page)).files)).toContain('subjectCert')
  })

  test('the package’s values open in the profile form', async () => {
    await panel.press('证件')
    await panel.press('用这些新建资料')
    const held = await until('the profile form', async () => {
      const all = await panel.page.$$eval('.panel input', (inputs) =>
        inputs.map((input) => (input as HTMLInputElement).value),
      )
      return all.includes('com.example.qinghe') && all
    })
    expect(held).toContain('青禾示例')
  })

  test('a photocopy of an ID card is named in the form and among the findings, with source and remedy', async () => {
    await panel.press('证件')
    await give('[data-drop=documents] input', join(SAMPLES, 'd024_front_copy.jpg'))
    await until('the card', () => panel.page.$('[data-document=id-card-front] [data-document-field]'), 240_000)
    await panel.press('项新建资料')
    const said = await until('the picture in the form', () =>
      panel.page.$eval('[data-picture=principalIdFront]', (row) => row.textContent ?? ''),
    )
    expect(said).toContain('是黑白的')
    await panel.page.evaluate(() => {
      for (const group of document.querySelectorAll<HTMLDetailsElement>('details.group')) group.open = true
      document.querySelector('[data-picture]')?.scrollIntoView()
    })
    await panel.page.screenshot({ path: join(OUT, `${name}-pictures.png`) })
    await panel.page.$eval('form.edit button[type=submit]', (button) => (button as HTMLButtonElement).click())
    await until('the form to close', () => panel.page.evaluate(() => !document.querySelector('form.edit')))
    await panel.findings()
    const found = await until('the finding', () =>
      panel.page.$eval('.finding[data-rule=mat-image-gray]', (card) => card.textContent ?? ''),
    )
    expect(found).toContain('主体负责人证件正面')
    expect(found).toContain('重新拍照或用彩色模式扫描')
    await panel.page.$eval('.finding[data-rule=mat-image-gray] details.why', (why) => {
      ;(why as HTMLDetailsElement).open = true
      why.scrollIntoView()
    })
    expect(await panel.page.$eval('.finding[data-rule=mat-image-gray] details.why', (why) => why.textContent)).toMatch(
      /华为/,
    )
    await panel.page.screenshot({ path: join(OUT, `${name}-grey.png`) })
  })
})
