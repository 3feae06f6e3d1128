import { expect, it } from 'vitest'
import type { DocumentOutcome } from '../../documents/types.ts'
import { createDocumentList } from './document-list.ts'
import { isPdf, pdfFiles } from './pdf-files.ts'
import { unticked } from './told-by.ts'

const field = (value: string, level: 'ask' | 'fill') => ({
  ...{ value, level, confidence: 0.9, checks: [], box: null, doubtful: [], alternatives: [] },
})
const licence = {
  ok: true,
  kind: 'business-licence',
  ...{ engine: 'ppocr', ms: 1, quality: [], ground: null, image: { width: 10, height: 10 } },
  fields: {
    统一社会信用代码: field('91330681MA2BDAXY3K', 'fill'),
    名称: field('绍兴极客骏驰物联网科技股份有限公司', 'ask'),
    注册资本: field('壹佰万元整', 'ask'),
  },
} as unknown as DocumentOutcome
const nothing = { ok: false, kind: null, reason: 'not-a-document', fields: {}, quality: [], ms: 1 } as DocumentOutcome
const page = (name: string) => new File([name], name)
const pdf = new File(['%PDF-1.7\n…'], '电子执照.pdf')

const read = async (outcomes: Record<string, DocumentOutcome>, pages: readonly File[] | 'encrypted') => {
  const seen: string[] = []
  const port = {
    read: async (file: Blob) => {
      const name = await file.text()
      seen.push(name)
      return outcomes[name] ?? nothing
    },
  }
  const documents = createDocumentList(port, async () =>
    typeof pages === 'string' ? pages : { files: pages, left: 2 },
  )
  await documents.read(pdf)
  return { seen, list: documents.list.value }
}

it('reads the pages of a PDF like pictures, and keeps those that are documents', async () => {
  const { seen, list } = await read({ '2': licence, '3': licence }, [page('1'), page('2'), page('3'), page('4')])
  expect(seen).toEqual(['1', '2', '3', '4'])
  expect(list.map(({ fileName, outcome, done }) => [fileName, outcome?.ok, done])).toEqual([
    ['2', true, 1],
    ['3', true, 1],
  ])
  // Two of four were none, and two more were not drawn.
  expect(list.map(({ unreadPages }) => unreadPages)).toEqual([4, undefined])
})

it('says once that none of the pages is a document', async () => {
  const { list } = await read({}, [page('1'), page('2')])
  expect(list.map(({ fileName, outcome }) => [fileName, outcome?.ok === false && outcome.reason])).toEqual([
    ['电子执照.pdf', 'not-a-document'],
  ])
})

it('says why a PDF was not opened', async () => {
  const { seen, list } = await read({}, 'encrypted')
  expect(seen).toEqual([])
  expect(list[0]?.outcome).toMatchObject({ ok: false, reason: 'encrypted' })
})

it('leaves a PDF to the reader, who refuses it, where the host ships no pdf.js', async () => {
  const documents = createDocumentList({ read: async () => ({ ...nothing, reason: 'pdf' }) as DocumentOutcome })
  expect(documents.takesPdf).toBe(false)
  await documents.read(pdf)
  expect(documents.list.value[0]?.outcome).toMatchObject({ ok: false, reason: 'pdf' })
})

it('knows a PDF by its bytes', async () => {
  expect(await isPdf(pdf)).toBe(true)
  expect(await isPdf(new File(['\n\n%PDF-1.4'], 'scan.jpg'))).toBe(true)
  expect(await isPdf(new File([new Uint8Array([0xff, 0xd8, 0xff]), '%PDF-1.4'], 'both.jpg'))).toBe(false)
  expect(await isPdf(new File(['姓名'], 'x.pdf'))).toBe(false)
})

it('names what was read and is not ticked, as far as a filing has a place for it', async () => {
  const { list } = await read({ '1': licence }, [page('1')])
  expect(unticked(list[0]!, undefined)).toEqual(['名称'])
})

it('says what a damaged PDF is', async () => {
  const pages = pdfFiles(
    async () => ({ pdfPages: async () => ({ ok: false, reason: 'too-large' }) }) as never,
    async () => ({}) as never,
  )
  expect(await pages(pdf)).toBe('file-too-large')
})
